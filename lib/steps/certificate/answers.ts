import "server-only";
import { z } from "zod";
import { awsName } from "../aws-names";
import { field } from "../read-answers";

export const certificateAnswers = z.object({
  iotPolicyName: field(awsName("The name of the IoT policy", 128)),
  iotResource: z.enum(["any", "account"]),
  keyOrigin: z.enum(["aws", "csr"]),
});
