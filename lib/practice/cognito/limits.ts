import "server-only";
import { z } from "zod";
import { marker } from "../paging";

/** The limits of Cognito Identity's service model, as input schemas. */
export const poolName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w\s+=,.@-]+$/);

/** No colon: a port or an IPv6 address can't be a developer provider name. */
export const developerProviderName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w._-]+$/);

/** Of a pool and of an identity: REGION:uuid. */
export const cognitoId = z
  .string()
  .min(1)
  .max(55)
  .regex(/^[\w-]+:[0-9a-f-]+$/);

export const roleArn = z.string().min(20).max(2_048);

export const tags = z.record(z.string().min(1).max(128), z.string().max(256));

/** Provider name → the user's id there, or a token. */
export const logins = z.record(z.string().min(1).max(128), z.string().min(1).max(50_000));

/** The two fields of every list call; the first is required. */
export const paging = {
  MaxResults: z.number().int().min(1).max(60),
  NextToken: marker.optional(),
};
