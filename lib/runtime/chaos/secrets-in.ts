/** The secrets that an answer of AWS carries: of access keys, of key pairs and of sessions. */
export function secretsIn(answer: unknown): readonly string[] {
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => {
    if (typeof value !== "string") return secretsIn(value);
    return secretFields.includes(name) ? [value] : [];
  });
}

const secretFields = ["SecretAccessKey", "SecretKey", "SessionToken", "PrivateKey", "Token"];
