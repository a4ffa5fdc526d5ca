import type { StepForm } from "@/lib/wizard/form";

export const deliveryForm: StepForm = {
  id: "delivery",
  title: "Files",
  short: "Files",
  why:
    "BlueRange reads its connection to AWS IoT from application.yml and two PEM files. " +
    "Here they are, filled in with what was set up.",
  submit: "I have installed the files",
  fields: [],
};
