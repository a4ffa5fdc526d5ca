import "server-only";
import { z } from "zod";
import { awsName, readIamPath, readPermissionsBoundary } from "../aws-names";
import { field } from "../read-answers";
import { readKeyId } from "./read-key-id";

export const iamUserAnswers = z.object({
  userName: field(awsName("The user name", 64)),
  /** Empty where there is none. */
  permissionsBoundary: field(readPermissionsBoundary),
  iamPath: field(readIamPath),
  /** Empty where none is to go. */
  deleteKeyId: field(readKeyId),
});
