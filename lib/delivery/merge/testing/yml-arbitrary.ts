/** For tests: application.yml files of all shapes, with the stretches of text in them that a merge must not touch. */
import fc from "fast-check";
import { endpoint } from "./samples";

export interface GeneratedYml {
  readonly text: string;
  /** In their order: everything but the blocks keyStores and mqtt. */
  readonly untouched: readonly string[];
}

interface Part {
  readonly isOurs: boolean;
  /** Lines with two blanks per level, without line breaks. */
  readonly lines: readonly string[];
}

const word = fc.constantFrom(
  "relution",
  "größe",
  "it's",
  "a b",
  "x#y",
  "on",
  "0644",
  "C:\\dir",
  "cn=%v",
  "12:30",
);
const comment = fc.constantFrom("# mqtt: none", "#", "  # - stray", "", "   ", "# keyStores:");
const foreign = (index: number) =>
  fc.oneof(
    word.map((value) => [`key${index}: ${value}`]),
    word.map((value) => [`key${index}:  '${value.replace("'", "''")}'   # why ${value}`]),
    fc
      .tuple(word, comment, word)
      .map(([one, between, two]) => [
        `key${index}:`,
        `  one: ${one} `,
        between,
        "  two:",
        `    three: ${two}`,
      ]),
    word.map((value) => [`key${index}:`, "  - a", `  - {b: ${value}}`, "  - - c", "", "  # - d"]),
    word.map((value) => [`"key${index}": |`, `  ${value}`, "", `    ${value} # text`]),
    word.map((value) => [`key${index}: >-`, `  ${value}`, `  ${value}`]),
    fc.constant([`key${index}: {mqtt: {enabled: no}, keyStores: [1, 'x, y'], z: }`]),
    fc.constant([
      `key${index}: &anchor${index}`,
      "  mqtt:",
      "    enabled: off",
      `ref${index}: *anchor${index}`,
    ]),
    fc.constant([`key${index}:`, `? "long ${index}"`, ": value"]),
  );

const keyStores = fc.constantFrom(
  ["keyStores:"],
  ["keyStores: {}  # none"],
  ["key-stores:", "  Other:", "    type: PKCS12 # o", "    _keystorePassword: x"],
  ["keyStores:", "  # taken", "  AWS IoT Keystore:", "    type: JKS", "  Other: {type: PKCS12}"],
  ["keyStores: {Other: {type: PKCS12}, 'AWS IoT Keystore': }"],
);

/** Lines of mqtt, by the property that they are about. */
const settings: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ["enabled", ["  enabled: false   # off"]],
  ["server_uris", ["  serverUris:", "    - ssl://a:8883", "    - wss://b"]],
  ["server_uris", [`  server_uris: 'ssl://${endpoint},wss://${endpoint}'`]],
  ["client_id", ["  client_id: ''"]],
  ["username", ["  username: *name", "  extra: 1"]],
  ["_password", ["  _password: |", "    x", "", "    y"]],
  ["keyStore", ["  key-store: {a: 1}", "  # about nothing"]],
  ["internalServerURI", ["  internalServerURI: tcp://mosquitto:1883"]],
  ["_aws_secretKey", ["  _aws_secretKey:   "]],
];

const mqtt = fc.oneof(
  fc
    .uniqueArray(fc.constantFrom(...settings), { minLength: 1, selector: ([name]) => name })
    .map((drawn) => ["mqtt:", ...drawn.flatMap(([, lines]) => lines)]),
  fc.constantFrom(
    ["mqtt:"],
    ["mqtt: null # later"],
    ["MQTT: {enabled: false, x: [1], server-uris: tcp://m, client_id: }"],
  ),
);

export const generatedYml: fc.Arbitrary<GeneratedYml> = fc
  .record({
    foreign: fc
      .integer({ min: 0, max: 5 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => foreign(index)))),
    keyStores: fc.option(keyStores, { nil: undefined }),
    mqtt: fc.option(mqtt, { nil: undefined }),
    places: fc.tuple(fc.nat(6), fc.nat(6)),
    comments: fc.array(comment, { maxLength: 3 }),
    step: fc.constantFrom(2, 3, 4),
    lineBreak: fc.constantFrom("\n", "\r\n"),
    mark: fc.constantFrom("", "\ufeff"),
    endsWithLineBreak: fc.boolean(),
  })
  .map(({ places: [first, second], ...drawn }) => {
    const parts: Part[] = drawn.foreign.map((lines) => ({ isOurs: false, lines }));
    if (drawn.keyStores) parts.splice(first, 0, { isOurs: true, lines: drawn.keyStores });
    if (drawn.mqtt) parts.splice(second, 0, { isOurs: true, lines: drawn.mqtt });
    const head: Part = { isOurs: false, lines: ["# head", "name: &name plant", ...drawn.comments] };
    return written([head, ...parts], drawn);
  });

interface Style {
  readonly step: number;
  readonly lineBreak: string;
  readonly mark: string;
  readonly endsWithLineBreak: boolean;
}

function written(parts: readonly Part[], { step, lineBreak, mark, endsWithLineBreak }: Style): GeneratedYml {
  const indented = (line: string): string =>
    line.replace(/^(?: {2})+/, (blanks) => " ".repeat((blanks.length / 2) * step));
  const texts = parts.map(({ lines }) => lines.map((line) => indented(line) + lineBreak).join(""));
  const text = mark + texts.join("");
  const untouched = texts.filter((_, index) => !parts[index]?.isOurs);
  return {
    text: endsWithLineBreak ? text : text.slice(0, -lineBreak.length),
    // The last line break may be none, the first line may have a mark; the blocks may come before `name`.
    untouched: untouched
      .flatMap((part, index) => (index === 0 ? part.split(/(?<=# head\r?\n)/) : [part]))
      .map((part) => part.trimEnd()),
  };
}
