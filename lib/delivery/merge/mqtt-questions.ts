import { ask, type MergeChoices, type MergeQuestion } from "./questions";

export const mqttQuestion = (
  line: number,
  choices: MergeChoices,
): MergeQuestion<"mqtt", "replace" | "keep"> =>
  ask(
    {
      id: "mqtt",
      text: `The file has settings for an MQTT broker already: mqtt in line ${line}. What should become of them?`,
      options: [
        {
          value: "replace",
          label: "Replace the values",
          consequence:
            "After its next start BlueRange connects to AWS IoT and no longer to its present broker. " +
            "Settings of mqtt that the manual does not name stay as they are.",
        },
        {
          value: "keep",
          label: "Leave mqtt as it is",
          consequence:
            "Only the key store is added. BlueRange stays with its present broker until you change mqtt yourself.",
        },
      ],
      default: "replace",
    },
    choices,
  );

/** The vendor's installation sets this property, which no manual explains, to the broker next to the server. */
export const internalServerQuestion = (
  line: number,
  choices: MergeChoices,
): MergeQuestion<"internal-server-uri", "aws" | "keep"> =>
  ask(
    {
      id: "internal-server-uri",
      text: `internalServerURI in line ${line} names the broker that the server itself connects to. Which should it be?`,
      options: [
        {
          value: "aws",
          label: "AWS IoT",
          consequence: "The server, devices and browsers all meet at AWS IoT.",
        },
        {
          value: "keep",
          label: "The present one",
          consequence:
            "The server may stay with its present broker while devices and browsers go to AWS IoT, " +
            "and then they would not hear each other.",
        },
      ],
      default: "aws",
    },
    choices,
  );
