import { defaultInstallKind, installations, installKinds } from "@/lib/domain/install-kind";
import { manual } from "@/lib/domain/manual";
import type { StepForm } from "@/lib/wizard/form";

export const serverForm: StepForm = {
  id: "server",
  title: "Your BlueRange server",
  short: "Server",
  why:
    "BlueRange finds its identity pool in AWS by the host name of its external URL. " +
    "The other values shape the files that you get at the end.",
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
      kind: "choice",
      name: "installKind",
      label: "How is BlueRange installed?",
      hint: "You get the files for it, with what to put where and what to restart.",
      initial: defaultInstallKind,
      options: installKinds.map((value) => ({ value, label: installations[value].label })),
      menu: true,
    },
    {
      kind: "text",
      name: "pemDirectory",
      label: "Folder for the PEM files",
      hint: "Where BlueRange will find certificate and private key; in a container, inside it",
      initial: manual.pemDirectory,
      initialBy: { field: "installKind", values: { windows: installations.windows.pemDirectory } },
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
