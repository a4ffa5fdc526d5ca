import "server-only";
import { z } from "zod";
import { marker } from "../paging";

/** The limits of AWS IoT's service model, as input schemas. */
export const policyName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w+=,.@-]+$/);

export const policyDocument = z.string().max(404_600);

export const policyVersionId = z.string().regex(/^[0-9]+$/);

export const certificateId = z
  .string()
  .length(64)
  .regex(/^(0x)?[a-fA-F0-9]+$/);

/** A certificate's ARN or a Cognito identity id. */
export const target = z.string().min(1);

const tag = z.object({
  Key: z
    .string()
    .min(1)
    .max(128)
    .regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u),
  Value: z
    .string()
    .max(256)
    .regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u)
    .default(""),
});

export const tags = z.array(tag).max(50);

/** The two fields of every list call. */
export const paging = {
  marker: marker.optional(),
  pageSize: z.number().int().min(1).max(250).default(25),
};
