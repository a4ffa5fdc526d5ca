/**
 * The zod twins of the words that events are made of. The limits are far above what this product writes; they keep a
 * file from somebody else harmless.
 */
import { z } from "zod";
import { installKinds } from "@/lib/domain/install-kind";
import { plainJsonSchema } from "./plain-json";
import { stepIds } from "./words";

export const idText = z.string().min(1).max(300);
export const lineText = z.string().max(2_000);
export const longText = z.string().max(20_000);

export const stepIdSchema = z.enum(stepIds);

export const answersSchema = z.record(idText, longText).readonly();

export const jsonObjectSchema = z.record(z.string(), plainJsonSchema).readonly();

export const factsSchema = z
  .strictObject({
    externalUrl: lineText.exactOptional(),
    host: lineText.exactOptional(),
    installKind: z.enum(installKinds).exactOptional(),
    pemDirectory: lineText.exactOptional(),
    keyStoreName: lineText.exactOptional(),
    accountKind: z.enum(["practice", "aws"]).exactOptional(),
    accountId: lineText.exactOptional(),
    callerArn: lineText.exactOptional(),
    partition: lineText.exactOptional(),
    region: lineText.exactOptional(),
    clockOffsetMs: lineText.exactOptional(),
    permissionsBoundary: lineText.exactOptional(),
    iamPath: lineText.exactOptional(),
    userName: lineText.exactOptional(),
    userArn: lineText.exactOptional(),
    accessKeyId: lineText.exactOptional(),
    iotPolicyName: lineText.exactOptional(),
    certificateId: lineText.exactOptional(),
    certificateArn: lineText.exactOptional(),
    certificatePem: longText.exactOptional(),
    endpoint: lineText.exactOptional(),
    identityPoolId: lineText.exactOptional(),
    identityPoolName: lineText.exactOptional(),
    roleArn: lineText.exactOptional(),
    trustCondition: lineText.exactOptional(),
  })
  .readonly();

export const factNameSchema = factsSchema.unwrap().keyof();

export const noticeSchema = z
  .strictObject({ tone: z.enum(["info", "warning"]), code: idText, text: lineText })
  .readonly();

const awsErrorFactsSchema = z
  .strictObject({ error: idText, action: idText, requestId: idText.exactOptional() })
  .readonly();

export const problemSchema = z
  .strictObject({
    code: idText,
    message: lineText,
    remedy: lineText,
    field: idText.exactOptional(),
    aws: awsErrorFactsSchema.exactOptional(),
    statement: jsonObjectSchema.exactOptional(),
  })
  .readonly();

export const checkSchema = z
  .strictObject({
    id: idText,
    label: lineText,
    state: z.enum(["passed", "failed", "warning"]),
    wanted: longText,
    found: longText,
    problem: problemSchema.exactOptional(),
  })
  .readonly();
