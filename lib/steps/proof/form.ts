import type { StepForm } from "@/lib/wizard/form";

export const proofForm: StepForm = {
  id: "proof",
  title: "Proof",
  short: "Proof",
  why:
    "Everything is compared once more with what AWS says now. " +
    "Then a test user signs in just as BlueRange's users will, with the new access key only.",
  submit: "Run the proof",
  fields: [],
};
