import { shellQuote } from "@/lib/domain/shell-quote";
import { piecesOf, type Reference, type References } from "../references";

/** How a text becomes a word of the shell. */
export type Quote = (text: string) => string;

/** Words of the shell in which what is only known while the script runs is a variable. */
export function quoteWith(references: References): Quote {
  // Roles have the names that the script gives them, so their ARNs are known; in a practice account but for its number.
  const variables = new Map([...references].filter(([, { kind }]) => kind !== "role-arn"));
  return (text) => {
    const pieces = piecesOf(text, variables);
    const words = pieces.map((piece) =>
      typeof piece === "string" ? shellQuote(piece) : `"$${variableOf(piece)}"`,
    );
    return words.join("") || "''";
  };
}

function variableOf(reference: Reference): string {
  if (reference.kind !== "value") return "account_id";
  switch (reference.name) {
    case "identityPoolId":
      return "identity_pool_id";
    case "certificateArn":
      return "certificate_arn";
    case "certificateId":
      return "certificate_id";
  }
}
