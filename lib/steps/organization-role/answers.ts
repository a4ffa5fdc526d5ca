import "server-only";
import { z } from "zod";

export const organizationRoleAnswers = z.object({ trustCondition: z.enum(["manual", "aws"]) });
