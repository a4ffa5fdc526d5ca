/** A secret in every form in which it could lie around unnoticed: raw, base64, base64url, hex, URL-encoded, reversed. */
function needlesOf(secret: string): readonly string[] {
  const hex = Buffer.from(secret).toString("hex");
  const plain = [
    secret,
    encodeURIComponent(secret),
    [...secret].reverse().join(""),
    hex,
    hex.toUpperCase(),
    ...inBase64(secret),
  ];
  return [...new Set([...plain, ...plain.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"))])];
}

/** Which of these secrets stand in what was found, and where. */
export function findSecrets(
  secrets: Readonly<Record<string, string>>,
  found: ReadonlyMap<string, Buffer>,
): readonly string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const needles = needlesOf(secret);
    return [...found]
      .filter(([, bytes]) => needles.some((needle) => bytes.includes(needle)))
      .map(([place]) => `${name} in ${place}`);
  });
}

/** Inside a longer text a secret begins at any of three places of a base64 group; its own edges then look different. */
function inBase64(secret: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.from("\0".repeat(before) + secret)
      .toString("base64")
      .replace(/=+$/, "");
    return text.slice(before === 0 ? 0 : before + 1, -2);
  });
}
