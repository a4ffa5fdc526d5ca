import { manual } from "./manual";

/** How a BlueRange server is installed: it decides where the files go and what puts them into effect. */
export const installKinds = [
  "files",
  "bluerange-compose",
  "relution-compose",
  "helm",
  "linux",
  "windows",
] as const;

export type InstallKind = (typeof installKinds)[number];

/** As the manual has it, and what setups mean that never were asked. */
export const defaultInstallKind: InstallKind = "files";

/** A file that is made for one kind alone. None of them holds a secret. */
export type InstallFileName =
  | "docker-compose.override.yml"
  | "compose.override.yaml"
  | "values-aws-iot.yaml"
  | "install.sh"
  | "install.ps1";

interface Installation {
  /** The answer to "How is BlueRange installed?" */
  readonly label: string;
  /** How the server writes its paths; undefined where that is not known. */
  readonly paths: "posix" | "windows" | undefined;
  /** Where the PEM files lie unless something else is said; in a container, inside it. */
  readonly pemDirectory: string;
  readonly files: readonly InstallFileName[];
}

const posix = { paths: "posix", pemDirectory: manual.pemDirectory } as const;

export const installations: Readonly<Record<InstallKind, Installation>> = {
  files: {
    label: "I put the files in place myself, as in the manual",
    paths: undefined,
    pemDirectory: manual.pemDirectory,
    files: [],
  },
  "bluerange-compose": {
    label: "bluerange-setup, with Docker Compose",
    ...posix,
    files: ["docker-compose.override.yml"],
  },
  "relution-compose": {
    label: "relution-setup, with Docker Compose",
    ...posix,
    files: ["compose.override.yaml"],
  },
  helm: { label: "Kubernetes with Helm", ...posix, files: ["values-aws-iot.yaml"] },
  linux: { label: "Linux, without containers", ...posix, files: ["install.sh"] },
  windows: {
    label: "Windows, without containers",
    paths: "windows",
    pemDirectory: "C:\\Program Files\\Relution",
    files: ["install.ps1"],
  },
};

export function isInstallKind(text: string): text is InstallKind {
  return Object.hasOwn(installations, text);
}

/** What every file for a server says of itself near its top. */
export function installTitle(host: string): string {
  return `${title} ${host}`;
}

/** Whether a file that lies in a folder is of an earlier delivery, and no file of somebody else with the same name. */
export function hasInstallTitle(text: string): boolean {
  return text.includes(title);
}

const title = "AWS IoT for the BlueRange server";
