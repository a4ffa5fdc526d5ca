import type { InstallGuide } from "@/lib/domain/install-guide";
import type { InstallKind } from "@/lib/domain/install-kind";
import type { DeliveryValues } from "../delivery-values";
import { blueRangeComposeGuide } from "./bluerange-compose/guide";
import { byHandGuide } from "./by-hand/guide";
import type { MakeGuide } from "./guide";
import { helmGuide } from "./helm/guide";
import { linuxGuide } from "./linux/guide";
import { relutionComposeGuide } from "./relution-compose/guide";
import { windowsGuide } from "./windows/guide";

/** What to do with the files, for the kind of installation. Made of facts alone: a replay shows the same. */
export function guideOf(values: DeliveryValues, isMerged: boolean): InstallGuide {
  return guides[values.installKind](values, isMerged);
}

const guides: Readonly<Record<InstallKind, MakeGuide>> = {
  files: byHandGuide,
  "bluerange-compose": blueRangeComposeGuide,
  "relution-compose": relutionComposeGuide,
  helm: helmGuide,
  linux: linuxGuide,
  windows: windowsGuide,
};
