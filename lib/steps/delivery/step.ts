/** Step 8: the files for the BlueRange server. lib/delivery makes them; nothing is asked here. */
import "server-only";
import type { DeliveryStep } from "@/lib/wizard/step";
import { deliveryForm } from "./form";

export const delivery: DeliveryStep = {
  id: "delivery",
  kind: "delivery",
  form: deliveryForm,
  needs: [
    "pemDirectory",
    "keyStoreName",
    "endpoint",
    "certificatePem",
    "accessKeyId",
    "identityPoolId",
    "roleArn",
  ],
  parse: () => ({ ok: true, answers: {}, notices: [] }),
};
