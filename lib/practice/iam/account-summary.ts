import "server-only";
import type { GetAccountSummaryResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { operation } from "../operation";

export const accountSummary = {
  GetAccountSummary: operation(
    z.strictObject({}),
    ({ state }): GetAccountSummaryResponse => ({
      SummaryMap: {
        Users: state.users.length,
        UsersQuota: 5_000,
        Roles: state.roles.length,
        RolesQuota: 1_000,
        AccessKeysPerUserQuota: 2,
        AttachedPoliciesPerUserQuota: 10,
        AttachedPoliciesPerRoleQuota: 10,
      },
    }),
  ),
};
