import "server-only";
import type { GetCallerIdentityResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { operation } from "../operation";
import { practiceAccountId } from "../world";

export const callerIdentity = {
  GetCallerIdentity: operation(
    z.strictObject({}),
    ({ caller }): GetCallerIdentityResponse => ({
      Account: practiceAccountId,
      Arn: caller?.arn,
      UserId: caller?.userId,
    }),
  ),
};
