export const deliveryWords = {
  yaml: "application.yml",
  yamlText: "Add these two blocks to the application.yml of your BlueRange server.",
  reveal: "Show secrets",
  hide: "Hide secrets",
  revealing: "Fetching the secrets",
  revealed: "The secrets are shown.",
  revealFailed: "The secrets could not be fetched. Reload the page and try again.",
  all: "All files in one archive",
  single: "Each file by itself",
  take: "Download",
  record: "Record of this setup",
  reference: "Reference",
  about: {
    "bluerange-aws.zip": "The three files and README.txt.",
    "application.yml": "The two blocks for the server's own application.yml, with the secret key.",
    "aws.iot.crt.pem": "The certificate, for the folder of the PEM files.",
    "aws.iot.key.pem": "Its private key, for the same folder. Nobody but BlueRange may read it.",
  } as Readonly<Record<string, string>>,
  steps: "What to do with them",
  todo: (directory: string) => [
    `Put aws.iot.crt.pem and aws.iot.key.pem into ${directory} on the BlueRange server. Only BlueRange may read the key.`,
    "Copy the two blocks of application.yml into <INSTALL_DIR>/application.yml. Where keyStores or mqtt exist already, merge: a second key of the same name stops the server.",
    "Restart BlueRange, log in as its admin and open /system/portal. A new IoT policy takes 6 to 8 minutes until it is in effect everywhere.",
  ],
  limit:
    "Devices such as the BlueRange Mesh Gateways must reach AWS by native MQTT on port 8883; an HTTP proxy is not possible for them. Browsers may use one.",
  readme: "README.txt: every step with its commands",
  installed: "I have installed the files",
  installTitle: "Delete the secrets from this setup?",
  installText:
    "The secret access key and the private key are wiped from this computer. Neither AWS nor this setup can show them again, so do this only when BlueRange runs with them.",
  installYes: "Yes, delete the secrets here",
  installing: "Deleting the secrets",
  notYet: "Not yet",
  wipedTitle: "The secrets are no longer here",
  wiped:
    "You confirmed that the files are installed, so the secret access key and the private key were wiped.",
  rotate:
    "To replace them, start a new setup for the same server: it finds what exists, offers a new access key and a new certificate, and you delete the old ones once BlueRange runs with the new.",
} as const;
