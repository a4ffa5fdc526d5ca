import type { GuidePart, GuideSection } from "@/lib/domain/install-guide";
import { certificateFileName, pemPath, privateKeyFileName } from "@/lib/domain/pem-files";
import { shellQuote } from "@/lib/domain/shell-quote";
import type { DeliveryValues } from "../../delivery-values";
import { keptYml, look, type MakeGuide } from "../guide";

/** Just the files, as in the manual: nothing is known of the server but its PEM folder. */
export const byHandGuide: MakeGuide = (values, isMerged) => [
  pemFiles(values),
  isMerged ? replaceYml : addBlocks,
  { title: "3. Restart BlueRange and look", stays: true, parts: ["Restart the server.", ...look(values)] },
  wayBack,
];

const pemFiles = ({ pemDirectory }: DeliveryValues): GuideSection => ({
  title: "1. Put the PEM files in their place",
  parts: [
    {
      lines: [pemPath(pemDirectory, certificateFileName), pemPath(pemDirectory, privateKeyFileName)],
    },
    ...(pemDirectory.startsWith("/") ? unixRights(pemDirectory) : [windowsRights]),
    "In a container, mount both files read-only under exactly these paths.",
  ],
});

const unixRights = (directory: string): readonly GuidePart[] => [
  "The key must be readable by BlueRange and by nobody else. On Linux:",
  {
    lines: [
      `sudo install -d -m 0755 ${shellQuote(directory)}`,
      "sudo install -o root -g relution -m 0640 \\",
      `  ${certificateFileName} ${privateKeyFileName} ${shellQuote(directory)}`,
    ],
  },
  "Where BlueRange runs as root, use -g root -m 0600 instead.",
];

const windowsRights =
  "The key must be readable by the account of the BlueRange service and by nobody else: remove the inherited rights of the key file and grant that account Read.";

const protect: readonly GuidePart[] = [
  "The file holds a secret. On Linux:",
  {
    lines: [
      "sudo chown root:relution <INSTALL_DIR>/application.yml",
      "sudo chmod 0640 <INSTALL_DIR>/application.yml",
    ],
  },
];

const environment =
  "An installation with Docker Compose may set MQTT_ENABLED, MQTT_SERVER_URIS or MQTT_INTERNAL_SERVER_U_R_I for the server: such variables take precedence over the file, so remove them there or give them the values of the file.";

const keep: readonly GuidePart[] = [
  `Before you change anything, keep a copy of application.yml as it is now, under the name ${keptYml}: it is the way back. On Linux:`,
  { lines: [`sudo cp -p <INSTALL_DIR>/application.yml <INSTALL_DIR>/${keptYml}`] },
];

const addBlocks: GuideSection = {
  title: "2. Add the settings to application.yml",
  parts: [
    ...keep,
    "The application.yml of this download holds two blocks, keyStores and mqtt. Copy them into <INSTALL_DIR>/application.yml of BlueRange, at the left edge and indented by blanks, never by tabs.",
    "If your application.yml already has keyStores or mqtt, merge: add the key store under the existing keyStores, and replace the values of the existing mqtt. Never add a second key of the same name, or the server will not start.",
    environment,
    ...protect,
  ],
};

const replaceYml: GuideSection = {
  title: "2. Replace application.yml",
  parts: [
    ...keep,
    "The application.yml of this download is the one you gave, with the two blocks keyStores and mqtt merged into it. Put it in place of the old one: <INSTALL_DIR>/application.yml",
    environment,
    ...protect,
  ],
};

const wayBack: GuideSection = {
  title: "The way back",
  isLater: true,
  stays: true,
  parts: [
    "Put the application.yml back that was there before and restart BlueRange. On Linux:",
    { lines: [`sudo cp -p <INSTALL_DIR>/${keptYml} <INSTALL_DIR>/application.yml`] },
    "Nobody else uses the PEM files; they may stay or be deleted.",
  ],
};
