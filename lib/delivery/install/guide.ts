import type { GuidePart, InstallGuide } from "@/lib/domain/install-guide";
import type { DeliveryValues } from "../delivery-values";

/** `isMerged`: application.yml is the administrator's own with the two blocks merged into it, not these alone. */
export type MakeGuide = (values: DeliveryValues, isMerged: boolean) => InstallGuide;

/** What is to be seen once BlueRange runs with the files: the same for every kind of installation. */
export function look({ externalUrl }: DeliveryValues): readonly GuidePart[] {
  return [
    "Log in as the server's admin and open",
    { lines: [`${externalUrl}/system/portal`] },
    "The health indicator shows successful operation of the MQTT broker. AWS takes 6 to 8 minutes until a new IoT policy is in effect everywhere: a broker that does not answer within that time is no fault yet.",
  ];
}

/**
 * What is to be said before a file of this delivery takes the place of the server's own: where the two blocks were
 * not merged into that, its other settings would be lost.
 */
export function aboutWholeYml(isMerged: boolean): string {
  return isMerged ? merged : blocksAlone;
}

/** Under which name the former file is kept for the way back. */
export const keptYml = "application.yml.before-aws-iot";

const merged =
  "The application.yml of this download is the one you gave, with the two blocks keyStores and mqtt merged into it. It replaces the server's file as a whole.";

const blocksAlone =
  "The application.yml of this download holds the two blocks keyStores and mqtt alone. It may replace the server's file only where that has no settings of its own, comments aside. Where it has some, give the server's file to the page Files of the setup and download again: then that holds your file with the two blocks merged into it.";
