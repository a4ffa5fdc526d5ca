import "server-only";
import { z } from "zod";
import type { StepPorts } from "@/lib/wizard/step";
import { allPages, iamNext } from "../all-pages";
import { unlessAbsent } from "../expected-errors";

/** Names of the groups that the user is in. */
export async function groupsOf(send: StepPorts["send"], name: string): Promise<readonly string[]> {
  const listed = allPages(async (marker) => {
    const input = { UserName: name, ...(marker && { Marker: marker }) };
    const page = groupPage.parse(await send({ action: "iam:ListGroupsForUser", input }));
    return { items: page.Groups.map(({ GroupName }) => GroupName), next: iamNext(page) };
  });
  return (await unlessAbsent(listed)) ?? [];
}

const groupPage = z.object({
  Groups: z.array(z.object({ GroupName: z.string() })).default([]),
  IsTruncated: z.boolean().default(false),
  Marker: z.string().optional(),
});
