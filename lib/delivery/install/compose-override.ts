import { certificateFileName, pemPath, privateKeyFileName } from "@/lib/domain/pem-files";
import { yamlScalar } from "@/lib/domain/yaml-scalar";
import type { DeliveryValues } from "../delivery-values";

/** Beside the site's own certificates, so that its backups have them too. */
export const hostFolder = "certs/aws-iot";

interface Override {
  /** Comment lines without their #. */
  readonly comment: readonly string[];
  readonly service: string;
  /** Each as NAME=value. */
  readonly environment?: readonly string[];
}

/** An override file for Docker Compose that shows the PEM files to BlueRange's container, under the paths of application.yml. */
export function composeOverride({ pemDirectory }: DeliveryValues, override: Override): string {
  const { comment, service, environment = [] } = override;
  return [
    ...comment.map((line) => (line === "" ? "#" : `# ${line}`)),
    "services:",
    `  ${service}:`,
    ...(environment.length > 0 ? ["    environment:"] : []),
    ...environment.map((entry) => `      - ${scalar(entry)}`),
    "    volumes:",
    ...[certificateFileName, privateKeyFileName].flatMap((name) => mount(name, pemDirectory)),
    "",
  ].join("\n");
}

/** Where the file is missing on the host, Docker would make a folder of its name, and BlueRange would find that. */
const mount = (name: string, directory: string): readonly string[] => [
  "      - type: bind",
  `        source: ./${hostFolder}/${name}`,
  `        target: ${scalar(pemPath(directory, name))}`,
  "        read_only: true",
  "        bind:",
  "          create_host_path: false",
];

/** Compose puts variables in the place of $NAME; two dollar signs are one. */
const scalar = (text: string): string => yamlScalar(text.replaceAll("$", "$$$$"));
