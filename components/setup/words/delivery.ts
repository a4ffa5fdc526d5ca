export const deliveryWords = {
  yaml: "application.yml",
  yamlText: "Add these two blocks to the application.yml of your BlueRange server.",
  yamlMerged: "These two blocks stand in the application.yml of the download, which is yours as a whole.",
  all: "All files in one archive",
  single: "Each file by itself",
  take: "Download",
  record: "Record of this setup",
  reference: "Reference",
  about: {
    "bluerange-aws.zip": "The files below and README.txt.",
    "bluerange-aws-practice.zip":
      "The files below and README.txt, from the practice account: BlueRange can't connect with them.",
    "application.yml": "The two blocks for the server's own application.yml, with the secret key.",
    "aws.iot.crt.pem": "The certificate, for the folder of the PEM files.",
    "aws.iot.key.pem": "Its private key, for the same folder. Nobody but BlueRange may read it.",
    "docker-compose.override.yml": "Sets the MQTT variables of bluerange-setup and mounts the PEM files.",
    "compose.override.yaml": "Mounts the PEM files into the container of relution-setup.",
    "values-aws-iot.yaml": "Values for the chart: application.yml and PEM files come from a Secret.",
    "install.sh": "Puts the files in their place on the server and restarts it; --undo is the way back.",
    "install.ps1": "Puts the files in their place on the server and restarts it; -Undo is the way back.",
  } as Readonly<Record<string, string>>,
  mergedAbout:
    "Your application.yml with the two blocks in it, with the secret key. It replaces the server's.",
  steps: "What to do with them",
  afterwards: "Once the files are in their place",
  installedWhy:
    "BlueRange reads its connection to AWS IoT from application.yml and two PEM files. You have installed them.",
  installedAt: "Files installed",
  keyEnding: (accessKeyId: string) => `…${accessKeyId.slice(-4)}`,
  limit:
    "Devices such as the BlueRange Mesh Gateways must reach AWS by native MQTT on port 8883; an HTTP proxy is not possible for them. Browsers may use one.",
  toCopy: (number: number) => `To copy, ${number}`,
  readme: "README.txt: every step with its commands",
  installed: "I have installed the files",
  installTitle: "Delete the secrets from this setup?",
  installText:
    "The secret access key and the private key are wiped from this setup server. Neither AWS nor this setup can show them again, so do this only when BlueRange runs with them. What you have downloaded holds them too: delete it yourself once it is installed.",
  installYes: "Yes, delete the secrets here",
  installing: "Deleting the secrets",
  notYet: "Not yet",
  wipedTitle: "The secrets are no longer here",
  wiped:
    "You confirmed that the files are installed, so the secret access key and the private key were wiped.",
  rotate:
    "To replace them, start a new setup for the same server: it finds what exists, offers a new access key and a new certificate, and you delete the old ones once BlueRange runs with the new.",
} as const;
