import "server-only";
import { createPrivateKey, type JsonWebKey } from "node:crypto";

export interface PrivateParts {
  /** The numbers that make the key: they are in every form of it, PKCS#1, PKCS#8, SEC 1, DER or JWK. */
  readonly numbers: readonly Buffer[];
  /** What of the lines of its text is private; none where the value is no private key. */
  readonly lines: readonly string[];
}

/**
 * What is secret of a private key in PEM. The rest of it, the modulus or the point of the public key, stands in the
 * certificate for everybody to see: looking for that would make every certificate a leak.
 */
export function privatePartsOf(pem: string): PrivateParts {
  if (!pem.includes("PRIVATE KEY-----")) return { numbers: [], lines: [] };
  const lines = pem.split(/\r?\n/).filter((line) => /^[A-Za-z0-9+/=]+$/.test(line));
  const numbers = privateNumbersOf(pem);
  if (numbers.length === 0) return { numbers, lines };
  const der = Buffer.from(lines.join(""), "base64");
  const starts = numbers.map((number) => der.indexOf(number)).filter((start) => start >= 0);
  const ends = numbers.map((number) => der.indexOf(number) + number.length);
  const [from, to] = [Math.ceil((Math.min(...starts) * 4) / 3), Math.floor((Math.max(...ends) * 4) / 3)];
  return { numbers, lines: cut(lines, from, to) };
}

/** None where the key can't be read: it is encrypted, or of a kind that Node does not know. */
function privateNumbersOf(pem: string): readonly Buffer[] {
  const { d, p, q, dp, dq, qi } = jwkOf(pem);
  return [d, p, q, dp, dq, qi].flatMap((number) =>
    number === undefined ? [] : [Buffer.from(number, "base64url")],
  );
}

function jwkOf(pem: string): JsonWebKey {
  try {
    return createPrivateKey(pem).export({ format: "jwk" });
  } catch {
    return {};
  }
}

/** Of lines that are one text together, what lies between two places in it, line by line. */
function cut(lines: readonly string[], from: number, to: number): readonly string[] {
  let start = 0;
  return lines.flatMap((line) => {
    const part = line.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    start += line.length;
    return part === "" ? [] : [part];
  });
}
