import type { GuidePart, GuideSection } from "@/lib/domain/install-guide";
import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";
import { hostFolder } from "./compose-override";
import { aboutWholeYml, keptYml } from "./guide";

interface ComposeInstall {
  /** What starts Compose there, for example ./bluerange-compose.sh */
  readonly compose: string;
  readonly service: string;
  /** Where Compose is called, one sentence. */
  readonly folder: string;
  readonly isMerged: boolean;
}

/** The container may run under any account: the files are given to the one it has. */
export function putFiles({ compose, service, folder, isMerged }: ComposeInstall): GuideSection {
  return {
    title: "1. Put the files in their place",
    parts: [
      `${folder} In place of ~/bluerange-aws write the folder in which the archive was unpacked.`,
      {
        lines: [
          "from=~/bluerange-aws",
          `account=$(${compose} exec -T ${service} id -u | tail -n 1)`,
          `sudo install -d -m 0755 ${hostFolder}`,
          `sudo install -o "$account" -m 0644 "$from"/${certificateFileName} ${hostFolder}/`,
          `sudo install -o "$account" -m 0600 "$from"/${privateKeyFileName} ${hostFolder}/`,
        ],
      },
      aboutWholeYml(isMerged),
      {
        lines: [
          `test -e ${keptYml} || sudo cp -p application.yml ${keptYml}`,
          'sudo install -o "$account" -m 0600 "$from"/application.yml .',
        ],
      },
    ],
  };
}

/** With the override in sight of Compose: what it makes of all its files. */
export function checkConfig(compose: string, sees: string): readonly GuidePart[] {
  return [
    "Compose now shows what it will start. No container is changed yet:",
    { lines: [`${compose} config | grep -E 'MQTT_|aws-iot'`] },
    sees,
  ];
}

/** A file that was put in the place of another is seen by a new container only. */
export function recreate({ compose, service }: ComposeInstall): readonly GuidePart[] {
  return [
    { lines: [`${compose} up -d --force-recreate ${service}`, `${compose} logs --since 5m ${service}`] },
    "The log names neither a PEM file that can't be read nor a key store that is empty.",
  ];
}
