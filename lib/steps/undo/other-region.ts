import type { Problem } from "@/lib/domain/problem";
import type { Made } from "@/lib/wizard/made";
import type { Facts } from "@/lib/wizard/words";

/**
 * What was made in another region than the one chosen now can't be seen from here, and would be taken for gone. AWS
 * puts the region into ids of pools and into the ARNs of AWS IoT.
 */
export function otherRegions(made: readonly Made[], { region = "" }: Facts): readonly Problem[] {
  const regions = made.flatMap(({ receipt }) =>
    Object.values(receipt).flatMap((value) => regionOf(value) ?? []),
  );
  return [...new Set(regions)].filter((other) => other !== region).map(madeElsewhere);
}

function regionOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const found = /^(?:arn:[\w-]+:iot:)?([a-z]{2}(?:-[a-z]+)+-\d):/.exec(value);
  return found?.[1];
}

const madeElsewhere = (region: string): Problem => ({
  code: "other-region",
  message: `A part of this step was made in another region: ${region}`,
  remedy: `Choose the region ${region} in step 2, undo this step there, and then set it back.`,
});
