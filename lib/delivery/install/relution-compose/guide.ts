import type { GuideSection } from "@/lib/domain/install-guide";
import { hostFolder } from "../compose-override";
import { checkConfig, putFiles, recreate } from "../compose-parts";
import { keptYml, look, type MakeGuide } from "../guide";

/** Docker Compose of relution-setup: no variable stands against application.yml, but the PEM files have to be mounted. */
export const relutionComposeGuide: MakeGuide = (values, isMerged) => {
  const install = { compose, service, folder, isMerged };
  return [
    putFiles(install),
    override,
    { title: "3. Restart BlueRange and look", stays: true, parts: [...recreate(install), ...look(values)] },
    wayBack,
  ];
};

const compose = "docker compose";
const service = "relution";
const folder =
  "Work in the folder of compose.yaml (docker-compose.yml in older installations), /opt/relution as a rule, while the server runs.";

const override: GuideSection = {
  title: "2. Mount the PEM files",
  parts: [
    "The file compose.override.yaml mounts them into the container. If there is no override file yet, neither under this name nor as docker-compose.override.yml:",
    { lines: ['cp "$from"/compose.override.yaml .'] },
    "If there is one, keep it, put ours beside it:",
    { lines: ['cp "$from"/compose.override.yaml compose.aws-iot.yaml'] },
    "and name all three files, as they are called there, in the file .env:",
    { lines: ["COMPOSE_FILE=compose.yaml:compose.override.yaml:compose.aws-iot.yaml"] },
    ...checkConfig(
      compose,
      `It shows two mounts from ${hostFolder}. If it shows variables that begin with MQTT_ as well, remove them from the service ${service}: they would take precedence over application.yml.`,
    ),
  ],
};

const wayBack: GuideSection = {
  title: "The way back",
  isLater: true,
  stays: true,
  parts: [
    "Take compose.override.yaml away, or where there were two, the line COMPOSE_FILE in .env, and put the former application.yml back:",
    { lines: [`sudo cp -p ${keptYml} application.yml`, `${compose} up -d --force-recreate ${service}`] },
    `The files in ${hostFolder} may stay or be deleted.`,
  ],
};
