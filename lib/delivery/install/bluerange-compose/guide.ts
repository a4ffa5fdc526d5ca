import type { GuideSection } from "@/lib/domain/install-guide";
import type { DeliveryValues } from "../../delivery-values";
import { hostFolder } from "../compose-override";
import { checkConfig, putFiles, recreate } from "../compose-parts";
import { keptYml, look, type MakeGuide } from "../guide";

/**
 * Docker Compose of bluerange-setup. Its docker-compose.yml sets three MQTT variables for its own broker, Mosquitto,
 * and a variable takes precedence over application.yml: without the override BlueRange would stay on Mosquitto.
 */
export const blueRangeComposeGuide: MakeGuide = (values, isMerged) => {
  const install = { compose, service, folder, isMerged };
  return [
    putFiles(install),
    override(values),
    { title: "3. Restart BlueRange and look", stays: true, parts: [...recreate(install), ...look(values)] },
    mosquitto,
    wayBack,
  ];
};

const compose = "./bluerange-compose.sh";
const service = "bluerange";
const folder =
  "Work in the folder of bluerange-setup, where bluerange-compose.sh lies, while the server runs.";

const override = ({ endpoint }: DeliveryValues): GuideSection => ({
  title: "2. Let the settings win over those of Mosquitto",
  parts: [
    "docker-compose.yml sets MQTT_ENABLED, MQTT_SERVER_URIS and MQTT_INTERNAL_SERVER_U_R_I for Mosquitto, and such variables take precedence over application.yml. The file docker-compose.override.yml gives them the values of AWS IoT and mounts the PEM files. If there is no file of this name yet:",
    { lines: ['cp "$from"/docker-compose.override.yml .'] },
    "If there is one, for the certificates of Traefik for example, keep it and put ours beside it:",
    { lines: ['cp "$from"/docker-compose.override.yml docker-compose.aws-iot.yml'] },
    "and name all three files in server.env:",
    { lines: ["COMPOSE_FILE=docker-compose.yml:docker-compose.override.yml:docker-compose.aws-iot.yml"] },
    ...checkConfig(
      compose,
      `It shows the three variables with ${endpoint} and not with mosquitto, and two mounts from ${hostFolder}.`,
    ),
  ],
});

const mosquitto: GuideSection = {
  title: "4. Mosquitto, when all devices have changed over",
  isLater: true,
  stays: true,
  parts: [
    "BlueRange does not use Mosquitto any more. It may run on until all devices have their new configuration. Then stop it:",
    { lines: [`${compose} rm --stop --force mosquitto`] },
    "and leave its profile, broker, out in server.env, so that it does not start again. Where COMPOSE_PROFILES is not set there, the others are:",
    { lines: ["COMPOSE_PROFILES=traefik,server,postgresql,mongodb"] },
    `bluerange-backup.sh takes application.yml and ${hostFolder} along, secrets included and unencrypted. It does not take docker-compose.override.yml: keep a copy.`,
  ],
};

const wayBack: GuideSection = {
  title: "The way back",
  isLater: true,
  stays: true,
  parts: [
    "Take docker-compose.override.yml away, or where there were two, the line COMPOSE_FILE in server.env. Let COMPOSE_PROFILES name broker again, and put the former application.yml back:",
    { lines: [`sudo cp -p ${keptYml} application.yml`, `${compose} up -d --force-recreate`] },
    `The files in ${hostFolder} may stay or be deleted.`,
  ],
};
