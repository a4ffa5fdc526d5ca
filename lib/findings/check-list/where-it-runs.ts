/** How one looks at the BlueRange server, by the way in which it is installed. */
import { defaultInstallKind, type InstallKind, installations } from "@/lib/domain/install-kind";
import { manual } from "@/lib/domain/manual";
import { certificateFileName, pemPath, privateKeyFileName } from "@/lib/domain/pem-files";
import type { Facts } from "@/lib/wizard/words";
import { shellCommand } from "../commands";

/** A step, and the command that it speaks of. */
export interface Look {
  readonly step: string;
  readonly command?: string | undefined;
}

/** Whether the server is one for which PowerShell is the shell. */
export function isWindows(facts: Facts): boolean {
  const { paths } = installations[kindOf(facts)];
  return paths === undefined ? pemDirectoryOf(facts).includes("\\") : paths === "windows";
}

/** The variables that take precedence over application.yml, with the values that reach the server. */
export function variables(facts: Facts): Look {
  return variablesOf[kindOf(facts)];
}

const variablesOf: Readonly<Record<InstallKind, Look>> = {
  files: {
    step: "Look into the environment of the server for variables that begin with MQTT_; with Docker Compose they stand under environment in its service.",
  },
  "bluerange-compose": {
    step: "Run the command in the folder of bluerange-setup, where bluerange-compose.sh lies; it shows the variables that reach the server.",
    command: "./bluerange-compose.sh config | grep MQTT_",
  },
  "relution-compose": {
    step: "Run the command in the folder of compose.yaml; it shows the variables that reach the server, and nothing where there are none.",
    command: "docker compose config | grep MQTT_",
  },
  helm: {
    step: "Run the command with your namespace and pod, as kubectl get pods --all-namespaces shows them; it shows the variables of the server, and nothing where there are none.",
    command: "kubectl -n NAMESPACE exec POD -- env | grep MQTT_",
  },
  linux: {
    step: "Run the command on the BlueRange server; it shows the variables of the running service, and nothing where there are none.",
    command:
      "sudo cat \"/proc/$(systemctl show --property=MainPID --value relution)/environ\" | tr '\\0' '\\n' | grep '^MQTT_'",
  },
  windows: {
    step: "Run the command on the BlueRange server, in PowerShell; it shows the variables of the machine, and nothing where there are none.",
    command:
      "[Environment]::GetEnvironmentVariables('Machine').GetEnumerator() | Where-Object Name -like 'MQTT_*'",
  },
};

/** The first line of both PEM files, read by whoever BlueRange runs as. */
export function pemFiles(facts: Facts): Look {
  const directory = pemDirectoryOf(facts);
  const paths = [certificateFileName, privateKeyFileName].map((name) => pemPath(directory, name));
  const head = (...before: readonly string[]) => shellCommand(...before, "head", "-n", "1", ...paths);
  if (isWindows(facts))
    return {
      step: "Run the command on the BlueRange server, in PowerShell: it prints the first line of both files. The account of the service needs the right to read them.",
      command: powershellRead(paths),
    };
  const kind = kindOf(facts);
  switch (kind) {
    case "bluerange-compose":
    case "relution-compose": {
      const [folder, compose, service] = composeOf[kind];
      return {
        step: `Run the command in ${folder}: it prints the first line of both files as the server sees them. If they are not there, mount both read-only under exactly these paths.`,
        command: head(...compose, "exec", "-T", service),
      };
    }
    case "helm":
      return {
        step: "Run the command with your namespace and pod, as kubectl get pods --all-namespaces shows them: it prints the first line of both files as the server sees them. If they are not there, mount both under exactly these paths.",
        command: head("kubectl", "-n", "NAMESPACE", "exec", "POD", "--"),
      };
    case "linux":
      return {
        step: "Run the command on the BlueRange server: it prints the first line of both files.",
        command: head("sudo", "-u", "relution"),
      };
    default:
      return {
        step: "Run the command on the BlueRange server, as the user whom BlueRange runs as, in a container inside of it: it prints the first line of both files.",
        command: head(),
      };
  }
}

const composeOf = {
  "bluerange-compose": ["the folder of bluerange-setup", ["./bluerange-compose.sh"], "bluerange"],
  "relution-compose": ["the folder of compose.yaml", ["docker", "compose"], "relution"],
} as const;

/** A quote ends a word of PowerShell, also a typographic one, unless it stands there twice. */
function powershellRead(paths: readonly string[]): string | undefined {
  if (paths.some((path) => /\p{Cc}/u.test(path))) return undefined;
  const quoted = paths.map((path) => `'${path.replace(/['\u2018-\u201b]/g, "$&$&")}'`);
  return `Get-Content -TotalCount 1 ${quoted.join(", ")}`;
}

function kindOf({ installKind = defaultInstallKind }: Facts): InstallKind {
  return installKind;
}

function pemDirectoryOf({ pemDirectory = manual.pemDirectory }: Facts): string {
  return pemDirectory;
}
