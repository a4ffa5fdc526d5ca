import "server-only";
import { z } from "zod";
import { marker } from "../paging";

/** The limits of IAM's service model, as input schemas. `\w` is ASCII, as it is in AWS's patterns. */
const name = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[\w+=,.@-]+$/);

export const userName = name(64);
export const roleName = name(64);
export const policyName = name(128);
export const groupName = name(128);

export const path = z
  .string()
  .min(1)
  .max(512)
  .regex(/^(\/|\/[\u0021-\u007E]+\/)$/);

export const policyArn = z.string().min(20).max(2048);

export const policyText = z
  .string()
  .min(1)
  .max(131_072)
  .regex(/^[\t\n\r\u0020-\u00FF]+$/);

/** No typographic quotes or dashes, and no U+00A0: people paste them from documents. */
export const description = z
  .string()
  .max(1_000)
  .regex(/^[\t\n\r\u0020-\u007E\u00A1-\u00FF]*$/);

export const accessKeyId = z.string().min(16).max(128).regex(/^\w+$/);

const tag = z.object({
  Key: z
    .string()
    .min(1)
    .max(128)
    .regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u),
  Value: z
    .string()
    .max(256)
    .regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u),
});

export const tags = z.array(tag).max(50);

/** The two fields of every list call. */
export const paging = {
  Marker: marker.optional(),
  MaxItems: z.number().int().min(1).max(1_000).default(100),
};
