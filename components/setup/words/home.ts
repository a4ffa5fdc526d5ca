export const homeWords = {
  product: "AWS IoT setup for BlueRange",
  why: "Sets up AWS IoT as the MQTT broker of your BlueRange server, step by step, and gives you the files for it.",
  what: [
    "You name your BlueRange server and bring an access key of your AWS account.",
    "Each step shows exactly what it will change in AWS. Nothing happens until you confirm it.",
    "At the end you download application.yml and the PEM files, and delete the secrets here.",
  ],
  saved: "It takes about ten minutes. Everything is saved as you go: you can leave and come back any time.",
  start: "Start a new setup",
  starting: "Starting",
  replay: "Replay a session file",
} as const;
