/** The rules by which text is taken for a secret whose value nobody knows here. */
export const secretShapes = ["private-key", "json-web-token", "access-key-pair"] as const;

export type SecretShape = (typeof secretShapes)[number];

/**
 * Where a text has the shape of a secret. Ids are no secrets: 64 hex digits (a certificate id) and an access key id
 * alone pass. Needs no vault, so the replay can ask it of a file from elsewhere.
 */
export function shapesIn(text: string): readonly { readonly rule: SecretShape; readonly at: number }[] {
  if (!isSuspicious(text)) return [];
  const guessed = text.replace(publicPem, blanks).replace(escapedBlank, blanks);
  return secretShapes.flatMap((rule) => finders[rule](guessed).map((at) => ({ rule, at })));
}

/** Nearly every text holds none of these words, without which none of the rules can hit. */
const isSuspicious = (text: string): boolean =>
  ["PRIVATE", "eyJ", "AKIA", "ASIA", ...privateKeyInBase64].some((word) => text.includes(word)) ||
  /secret/i.test(text);

/** Of the same length, so that places stay. */
const blanks = (found: string): string => " ".repeat(found.length);

/** A line feed that JSON has written as a letter would glue the words before and after it together. */
const escapedBlank = /\\+(?:[bfnrt]|u00[0-9A-Fa-f]{2})/g;

type Finder = (text: string) => readonly number[];

const finders: Readonly<Record<SecretShape, Finder>> = {
  "private-key": (text) => [...placesOf(privateKey, text), ...placesOf(encodedPrivateKey, text)],
  "json-web-token": (text) => placesOf(webToken, text),
  // The ids first, for they are few: to try every word as the secret of one would take longer than all the rest.
  "access-key-pair": (text) => [
    ...[...text.matchAll(keyId)].flatMap(({ index, 0: id }) => {
      const end = index + id.length;
      return holdsSecretKey(text, index - reach, index) || holdsSecretKey(text, end, end + reach)
        ? [index]
        : [];
    }),
    ...[...text.matchAll(secretName)].flatMap(({ index, 0: name }) => {
      const end = index + name.length;
      return holdsSecretKey(text, end, end + nameReach) ? [index] : [];
    }),
  ],
};

/** Whether a word like a secret key stands in a part of the text, in whole: the part may begin and end within words. */
function holdsSecretKey(text: string, from: number, to: number): boolean {
  const [start, end] = [Math.max(from, 0), Math.min(to, text.length)];
  return [...text.slice(start, end).matchAll(secretKey)].some(({ index, 0: word }) => {
    const [before, after] = [text[start + index - 1] ?? "", text[start + index + word.length] ?? ""];
    return !/[A-Za-z0-9/+]/.test(before) && !/[A-Za-z0-9/+=]/.test(after);
  });
}

const placesOf = (shape: RegExp, text: string): readonly number[] =>
  [...text.matchAll(shape)].map(({ index }) => index);

/** Of every program that writes keys as text: OpenSSL, OpenPGP, SSH. In an address its blanks are %20 or +. */
const privateKey = /-{4,5}(?: |%20|\+)?BEGIN(?: |%20|\+)(?:[A-Za-z0-9]+(?: |%20|\+))*PRIVATE(?: |%20|\+)KEY/g;

/** "PRIVATE KEY" in base64, for each of the three places at which it may begin. */
const privateKeyInBase64 = ["UFJJVkFURSBLRV", "BSSVZBVEUgS0VZ", "QUklWQVRFIEtFW"] as const;
const encodedPrivateKey = new RegExp(privateKeyInBase64.join("|"), "g");

const webToken = /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g;

/**
 * Lines of a certificate have the alphabet of a secret key, and its last one may have the length. Only what has the
 * form of one from its first line to its last: else a secret could hide behind a mere beginning.
 */
const publicPem =
  /-----BEGIN (CERTIFICATE|CERTIFICATE REQUEST|PUBLIC KEY)-----(?:(?:\\+[nr]|[\n\r])+[A-Za-z0-9+/=]{48,76})+(?:(?:\\+[nr]|[\n\r])+[A-Za-z0-9+/=]{1,47})?(?:\\+[nr]|[\n\r])+-----END \1-----/g;

const keyId = /(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12,}(?![A-Za-z0-9])/g;

/** As AWS's own files, answers and environment variables call it. */
const secretName = /secret[ _-]?access[ _-]?key/gi;

/** What stands between such a name and its value: quotes, an equals sign, blanks. */
const nameReach = 60;

/** 40 characters of base64 of all kinds: a digest in hex has no upper case, a word no digit. */
const secretKey =
  /(?<![A-Za-z0-9/+])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;

/** How far from its id a secret may stand: its own length, and what JSON, YAML or a sentence puts between. */
const reach = 160;
