import "server-only";
import type { CreateLoginProfileResponse, GetLoginProfileResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { operation } from "../operation";
import type { User } from "../state";
import { userName } from "./limits";
import { findUser } from "./principals";
import { entityAlreadyExists, noSuchEntity } from "./refusals";

const ofUser = { UserName: userName };

/** Passwords for the console. That there is one is kept, the password itself is not: nobody signs in here with it. */
export const loginProfiles = {
  CreateLoginProfile: operation(
    z.strictObject({
      ...ofUser,
      Password: z.string().min(1).max(128),
      PasswordResetRequired: z.boolean().optional(),
    }),
    (world, input): CreateLoginProfileResponse => {
      const user = findUser(world, input.UserName);
      if (user.passwordSetAt)
        throw entityAlreadyExists(`Login Profile for user ${user.name} already exists.`);
      user.passwordSetAt = world.now.toISOString();
      return { LoginProfile: describe(user) };
    },
  ),

  GetLoginProfile: operation(z.strictObject(ofUser), (world, input): GetLoginProfileResponse => {
    return { LoginProfile: describe(findUser(world, input.UserName)) };
  }),

  DeleteLoginProfile: operation(z.strictObject(ofUser), (world, input) => {
    const user = findUser(world, input.UserName);
    describe(user);
    delete user.passwordSetAt;
    return {};
  }),
};

function describe(user: User) {
  if (!user.passwordSetAt) throw noSuchEntity(`Login Profile for User ${user.name} cannot be found.`);
  return { UserName: user.name, CreateDate: new Date(user.passwordSetAt), PasswordResetRequired: false };
}
