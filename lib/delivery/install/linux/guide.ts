import type { GuideSection } from "@/lib/domain/install-guide";
import { aboutWholeYml, look, type MakeGuide } from "../guide";

/** A server on Linux without containers, run by systemd, as relution-setup installs it. */
export const linuxGuide: MakeGuide = (values, isMerged) => [
  {
    title: "1. Run install.sh",
    parts: [
      "On the BlueRange server, in the folder of these files:",
      { lines: ["sudo sh install.sh"] },
      "It puts application.yml into /opt/relution and the PEM files into their folder, readable by root and the group relution alone, keeps what was there in /var/backups/bluerange-aws-iot, and restarts the service relution. A second call changes nothing.",
      aboutWholeYml(isMerged),
      "The script looks before it changes anything: it stops where settings of the server's application.yml would be lost.",
    ],
  },
  {
    title: "2. Look",
    stays: true,
    parts: [
      "The script ends with the words: BlueRange is running.",
      ...look(values),
      "The server's log:",
      { lines: ["journalctl -u relution -n 100"] },
    ],
  },
  otherPlaces,
  wayBack,
];

const otherPlaces: GuideSection = {
  title: "Where folder, service or group have other names",
  isLater: true,
  parts: [
    {
      lines: [
        "sudo BLUERANGE_DIR=/opt/bluerange BLUERANGE_SERVICE=bluerange BLUERANGE_GROUP=bluerange sh install.sh",
      ],
    },
  ],
};

const wayBack: GuideSection = {
  title: "The way back",
  isLater: true,
  stays: true,
  parts: [
    { lines: ["sudo sh install.sh --undo"] },
    "It puts back what was there before the last call, removes what was not there, and restarts the server. Once more goes back one call further.",
  ],
};
