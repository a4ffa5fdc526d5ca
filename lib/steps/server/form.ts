import { manual } from "@/lib/domain/manual";
import type { StepForm } from "@/lib/wizard/form";

export const serverForm: StepForm = {
  id: "server",
  title: "Your BlueRange server",
  short: "Server",
  why:
    "BlueRange finds its identity pool in AWS by the host name of its external URL. " +
    "The other two values go into the configuration file that you get at the end.",
  submit: "Continue",
  fields: [
    {
      kind: "text",
      name: "externalUrl",
      label: "External URL of the BlueRange server",
      hint: "The URL that end-users open, for example https://relution.mycompany.com",
      initial: "",
      autocomplete: "url",
      inputMode: "url",
      preview: "developer-provider-name",
    },
    {
      kind: "text",
      name: "pemDirectory",
      label: "Folder for the PEM files",
      hint: "Where certificate and private key will lie on the BlueRange server",
      initial: manual.pemDirectory,
      autocomplete: "off",
    },
    {
      kind: "text",
      name: "keyStoreName",
      label: "Key store name",
      hint: "Names the key store in application.yml",
      initial: manual.keyStoreName,
      autocomplete: "off",
    },
  ],
};
