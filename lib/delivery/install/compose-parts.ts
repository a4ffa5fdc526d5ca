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
      { lines: isMerged ? replaceYml : replaceBareYml },
    ],
  };
}

const replaceYml = [
  `test -e ${keptYml} || sudo cp -p application.yml ${keptYml}`,
  'sudo install -o "$account" -m 0600 "$from"/application.yml .',
];

/** The command looks by itself, as install.sh does: it is copied also by whoever has not read what stands above it. */
const replaceBareYml = [
  'if sudo cmp -s "$from"/application.yml application.yml; then',
  "  echo 'application.yml is in its place already.'",
  "elif [ \"$(sudo grep -cvE '^[[:space:]]*(#|$)' application.yml)\" = 0 ]; then",
  ...replaceYml.map((line) => `  ${line}`),
  "else",
  "  echo 'Nothing was changed: application.yml is missing here, or has settings that would be lost.'",
  "fi",
];

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
