import { parseArn } from "@/lib/domain/arn";
import type { Facts } from "@/lib/wizard/words";
import type { Analyzer } from "../finding";

/** BlueRange takes the region from the endpoint alone, so all parts have to lie in one. */
export const severalRegions: Analyzer = {
  id: "several-regions",
  title: "Parts of the setup lie in different regions",
  severity: "error",
  seenBy: "Pool, certificate and endpoint name different regions in their IDs.",
  causes: ["several-regions", "other-pool-token"],
  find: ({ view, ofType }) => {
    const parts = partsOf(view.facts);
    if (new Set(parts.map(({ region }) => region)).size < 2) return [];
    const names = parts.map(({ fact }) => fact);
    return [
      {
        cause: `BlueRange takes the region from the endpoint's name, so all parts must lie in one: ${parts.map(({ what, region }) => `${what} in ${region}`).join(", ")}`,
        remedy: [
          "Decide for one region, in the step AWS account.",
          "Open each step that names another one, review its changes and apply them.",
          "Delete what was made in the other region when nothing uses it.",
        ],
        evidence: [...ofType("answers.saved"), ...ofType("facts.learned")]
          .filter(({ facts }) => names.some((name) => facts[name] !== undefined))
          .map(({ seq }) => seq)
          .sort((a, b) => a - b),
      },
    ];
  },
};

interface Part {
  readonly what: string;
  readonly fact: keyof Facts;
  readonly region: string;
}

function partsOf({ region, identityPoolId, certificateArn, endpoint }: Facts): readonly Part[] {
  const found: readonly (readonly [Part["what"], Part["fact"], string | undefined])[] = [
    ["the setup", "region", region],
    ["the identity pool", "identityPoolId", identityPoolId?.split(":")[0]],
    ["the certificate", "certificateArn", parseArn(certificateArn ?? "")?.region],
    ["the endpoint", "endpoint", /\.iot\.([a-z0-9-]+)\.amazonaws\.com/.exec(endpoint ?? "")?.[1]],
  ];
  return found.flatMap(([what, fact, name]) => (name ? [{ what, fact, region: name }] : []));
}
