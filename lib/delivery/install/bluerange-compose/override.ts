import { installTitle } from "@/lib/domain/install-kind";
import { composeOverride } from "../compose-override";
import type { MakeInstallFile } from "../install-file";

/**
 * For bluerange-setup. Its docker-compose.yml sets three MQTT variables for its own broker, Mosquitto, and a variable
 * takes precedence over application.yml: without the override BlueRange would stay on Mosquitto.
 */
export const blueRangeOverride: MakeInstallFile = (values) => ({
  name: "docker-compose.override.yml",
  mediaType: "application/yaml",
  mode: 0o644,
  text: composeOverride(values, {
    comment: [
      installTitle(values.host),
      "",
      "docker-compose.yml sets these variables for Mosquitto, and they take precedence over application.yml.",
    ],
    service: "bluerange",
    environment: [
      "MQTT_ENABLED=true",
      `MQTT_SERVER_URIS=ssl://${values.endpoint},wss://${values.endpoint}`,
      // The server's own connection, which would stay with Mosquitto otherwise.
      `MQTT_INTERNAL_SERVER_U_R_I=ssl://${values.endpoint}`,
    ],
  }),
});
