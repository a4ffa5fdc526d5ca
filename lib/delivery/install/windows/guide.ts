import type { GuideSection } from "@/lib/domain/install-guide";
import { certificateFileName, pemPath, privateKeyFileName } from "@/lib/domain/pem-files";
import type { DeliveryValues } from "../../delivery-values";
import { aboutWholeYml, keptYml, look, type MakeGuide } from "../guide";
import { powershellQuote } from "./powershell-quote";

/** A server on Windows without containers, run as a service. */
export const windowsGuide: MakeGuide = (values, isMerged) => [
  {
    title: "1. Run install.ps1",
    parts: [
      "On the BlueRange server, in PowerShell as an administrator, in the folder of these files:",
      { lines: ["powershell -ExecutionPolicy Bypass -File .\\install.ps1"] },
      "It puts the files in their place, readable by administrators, the system and the account of the service alone, keeps what was there in C:\\ProgramData\\bluerange-aws-iot, and restarts the service. A second call changes nothing. Where the folder or the service have other names:",
      {
        lines: [
          "powershell -ExecutionPolicy Bypass -File .\\install.ps1 -InstallDir 'D:\\Relution' -ServiceName 'NAME'",
        ],
      },
      aboutWholeYml(isMerged),
      "The script was written for PowerShell 5.1 but has not been run on a BlueRange server yet. Read it first, or do the same by hand as below.",
    ],
  },
  byHand(values, isMerged),
  {
    title: "2. Look",
    stays: true,
    parts: [
      "The script ends with the words: BlueRange is running.",
      ...look(values),
      "If the log says that a PEM file can't be read although it is there, write its path in application.yml as a URL:",
      { lines: [fileUrl(pemPath(values.pemDirectory, certificateFileName))] },
    ],
  },
  wayBack,
];

const byHand = ({ pemDirectory }: DeliveryValues, isMerged: boolean): GuideSection => ({
  title: "Or by hand, in PowerShell as an administrator",
  isLater: true,
  parts: [
    {
      lines: [
        "$dir = 'C:\\Program Files\\Relution'",
        `$pem = ${powershellQuote(pemDirectory)}`,
        ...(isMerged ? placing : guarded),
      ],
    },
    "If the service runs under another account than the local system, grant it Read on both files as well: icacls FILE /grant 'ACCOUNT:R'",
  ],
});

const placing: readonly string[] = [
  `if (-not (Test-Path "$dir\\${keptYml}")) { Copy-Item "$dir\\application.yml" "$dir\\${keptYml}" }`,
  `Copy-Item .\\${certificateFileName}, .\\${privateKeyFileName} $pem`,
  'Copy-Item .\\application.yml "$dir\\application.yml"',
  ...["$dir\\application.yml", `$pem\\${privateKeyFileName}`].map(
    (path) => `icacls "${path}" /inheritance:r /grant:r '*S-1-5-18:F' '*S-1-5-32-544:F'`,
  ),
  "Restart-Service Relution",
];

/** The command looks by itself, as install.ps1 does: it is copied also by whoever has not read what stands above it. */
const guarded: readonly string[] = [
  "$settings = Get-Content \"$dir\\application.yml\" | Where-Object { $_ -notmatch '^\\s*(#|$)' }",
  "if ($settings) { 'Nothing was changed: application.yml has settings that would be lost.' } else {",
  ...placing.map((line) => `  ${line}`),
  "}",
];

const wayBack: GuideSection = {
  title: "The way back",
  isLater: true,
  stays: true,
  parts: [
    { lines: ["powershell -ExecutionPolicy Bypass -File .\\install.ps1 -Undo"] },
    `It puts back what was there before the last call, with its rights, and restarts the service. By hand: put ${keptYml} back in place of application.yml and restart the service.`,
  ],
};

/** C:\Program Files\a.pem as file:///C:/Program%20Files/a.pem */
function fileUrl(path: string): string {
  const parts = path.replaceAll("\\", "/").split("/");
  const encoded = parts.map((part) => (/^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part))).join("/");
  return encoded.startsWith("//") ? `file:${encoded}` : `file:///${encoded}`;
}
