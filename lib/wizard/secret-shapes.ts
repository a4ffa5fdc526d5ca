/** The rules by which text is taken for a secret whose value nobody knows here. */
export const secretShapes = ["private-key", "json-web-token", "access-key-pair"] as const;

export type SecretShape = (typeof secretShapes)[number];

/**
 * Where a text has the shape of a secret. Ids are no secrets: 64 hex digits (a certificate id) and an access key id
 * alone pass. Needs no vault, so the replay can ask it of a file from elsewhere.
 */
export function shapesIn(text: string): readonly { readonly rule: SecretShape; readonly at: number }[] {
  const guessed = text.replace(publicPem, (block) => " ".repeat(block.length));
  return secretShapes.flatMap((rule) => finders[rule](guessed).map((at) => ({ rule, at })));
}

type Finder = (text: string) => readonly number[];

const finders: Readonly<Record<SecretShape, Finder>> = {
  "private-key": (text) => placesOf(/-----BEGIN [A-Z ]*PRIVATE KEY-----/g, text),
  "json-web-token": (text) =>
    placesOf(/\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g, text),
  // The ids first, for they are few: to try every word as the secret of one would take longer than all the rest.
  "access-key-pair": (text) =>
    [...text.matchAll(keyId)].flatMap(({ index, 0: id }) => {
      const end = index + id.length;
      return holdsSecretKey(text, index - reach, index) || holdsSecretKey(text, end, end + reach)
        ? [index]
        : [];
    }),
};

/** Whether a word like a secret key stands in a part of the text, in whole: the part may begin and end within words. */
function holdsSecretKey(text: string, from: number, to: number): boolean {
  const [start, end] = [Math.max(from, 0), Math.min(to, text.length)];
  return [...text.slice(start, end).matchAll(secretKey)].some(({ index, 0: word }) => {
    const [first, last] = [start + index, start + index + word.length];
    return (first > start || start === 0) && (last < end || end === text.length);
  });
}

const placesOf = (shape: RegExp, text: string): readonly number[] =>
  [...text.matchAll(shape)].map(({ index }) => index);

/** Lines of a certificate have the alphabet of a secret key, and its last one may have the length. */
const publicPem = /-----BEGIN (?:CERTIFICATE|CERTIFICATE REQUEST|PUBLIC KEY)-----[^-]*/g;

const keyId = /(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12,}(?![A-Za-z0-9])/g;

/** 40 characters of base64 of all kinds: a digest in hex has no upper case, a word no digit. */
const secretKey =
  /(?<![A-Za-z0-9/+=])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;

/** How far from its id a secret may stand: its own length, and what JSON, YAML or a sentence puts between. */
const reach = 160;
