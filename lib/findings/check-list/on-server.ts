/** BlueRange does not start, or goes on as before. */
import { privateKeyFileName } from "@/lib/domain/pem-files";
import { shellCommand } from "../commands";
import type { ListedCause, Setup } from "../listed-cause";
import { isWindows, pemFiles, variables } from "./where-it-runs";

export function onServer({ facts, installed }: Setup): readonly ListedCause[] {
  const shell = isWindows(facts) ? ", in PowerShell" : "";
  return [
    {
      cause: "overridden-settings",
      at: "server",
      symptom: "BlueRange still shows Mosquitto, or nothing has changed",
      because: "Environment variables of the server take precedence over application.yml.",
      steps: [
        variables(facts).step,
        "MQTT_ENABLED, MQTT_SERVER_URIS and MQTT_INTERNAL_SERVER_U_R_I must not be there, or have the values of application.yml.",
        "Restart BlueRange, and log in as the server's admin to look at /system/portal.",
      ],
      command: variables(facts).command,
    },
    {
      cause: "broken-yaml",
      at: "server",
      symptom: "BlueRange does not start after the change",
      because:
        "application.yml has a key twice, a tab, a block that is indented, or a placeholder of the vendor's template that nobody filled in.",
      steps: [
        `Run the command beside application.yml${shell}: mqtt and keyStores must each appear once, no line may have a tab, and none a name between percent signs.`,
        "Put both blocks at the left edge, indented by blanks only, and write the values in the place of placeholders such as %HOSTNAME%.",
        ...(installed
          ? []
          : ["Or give your own application.yml to the step Files, which merges the two blocks into it."]),
      ],
      command: isWindows(facts)
        ? "Select-String -Path application.yml -Pattern '^\\s*(mqtt|keyStores):|\\t|%\\w+%'"
        : "grep -nE \"^[[:space:]]*(mqtt|keyStores):|$(printf '\\t')|%[A-Za-z_]+%\" application.yml",
    },
    {
      cause: "unreadable-key-files",
      at: "server",
      symptom: "The log speaks of an empty key store, or of FileNotFoundException",
      because: "The PEM files are not where application.yml says, or BlueRange may not read them.",
      steps: [
        pemFiles(facts).step,
        "Let the account that BlueRange runs as read the private key, and nobody else.",
      ],
      command: pemFiles(facts).command,
    },
    {
      cause: "key-format",
      at: "server",
      symptom: "The log speaks of InvalidKeyException, or of “algid parse error”",
      because: "The private key begins with BEGIN RSA PRIVATE KEY, which some versions of Java can't read.",
      steps: [
        `Convert the key with the command${isWindows(facts) ? " (openssl comes with Git for Windows, for example)" : ""}; the content stays the same.`,
        `Put the new file in the place of ${privateKeyFileName}, with the same rights, and restart BlueRange.`,
      ],
      command: shellCommand(
        ...["openssl", "pkcs8", "-topk8", "-nocrypt", "-in", privateKeyFileName, "-out", "pkcs8.key.pem"],
      ),
    },
    {
      cause: "broker-address",
      at: "server",
      symptom: "The log speaks of IllegalArgumentException and an address that begins with ssl:// or wss://",
      because: "server_uris has a slash, a blank or another protocol in it.",
      steps: [
        "Compare server_uris with the value in the downloaded application.yml, letter by letter.",
        "It holds two addresses with a comma between them, without blanks and without a slash at their ends.",
      ],
    },
  ];
}
