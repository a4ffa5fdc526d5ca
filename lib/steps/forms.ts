import type { StepForm } from "@/lib/wizard/form";
import type { Answers, StepId } from "@/lib/wizard/words";
import { accountForm } from "./account/form";
import { accountFormFor } from "./account/form-for-machine";
import { certificateForm } from "./certificate/form";
import { deliveryForm } from "./delivery/form";
import { iamUserForm } from "./iam-user/form";
import { identityPoolForm } from "./identity-pool/form";
import { organizationRoleForm } from "./organization-role/form";
import { proofForm } from "./proof/form";
import { serverForm } from "./server/form";

/** Titles, reasons and questions of all steps: for browser, replay and documentation alike. */
export const forms: Readonly<Record<StepId, StepForm>> = {
  server: serverForm,
  account: accountForm,
  "iam-user": iamUserForm,
  certificate: certificateForm,
  "identity-pool": identityPoolForm,
  "organization-role": organizationRoleForm,
  proof: proofForm,
  delivery: deliveryForm,
};

/** The questions of a step as they were asked, as far as answers tell: of all AWS profiles they name the chosen one. */
export function formOfAnswers(id: StepId, { profile }: Answers): StepForm {
  return id === "account" ? accountFormFor(profile === undefined ? [] : [profile]) : forms[id];
}
