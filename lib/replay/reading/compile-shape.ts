import { depthMax, entriesMax, isPlainJson, isPrototypeKey } from "@/lib/wizard/is-plain-json";

/** The part of JSON Schema that session-file.schema.json is written in. */
export interface Shape {
  readonly $ref?: string;
  readonly oneOf?: readonly Shape[];
  readonly type?: string;
  readonly const?: string | boolean;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly propertyNames?: Shape;
  readonly items?: Shape;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

export type Test = (value: unknown) => boolean;

/**
 * Turns a shape into a function that says whether a value from a file has it and is plain JSON within its limits. What
 * the shape leaves open is walked by isPlainJson, and nothing is walked twice. No code is generated: the content policy
 * forbids that. Throws on what it does not know, so that no rule of the schemas can be passed over in silence.
 */
export function compileShape(shape: Shape, defs: Readonly<Record<string, Shape>>): Test {
  const made = new Map<string, Test>();
  return compile(shape, depthMax);

  function compile(part: Shape, depthLeft: number): Test {
    const unknown = Object.keys(part).filter((name) => !knownWords.has(name));
    if (unknown.length > 0) throw new Error(`a schema with unknown words: ${unknown.join(", ")}`);
    if (part.$ref !== undefined) return named(part.$ref, depthLeft);
    if (part.oneOf) return byType(part.oneOf, depthLeft);
    if (part.type === undefined) return (value) => isPlainJson(value, depthLeft);
    const make = tests[part.type];
    if (!make) throw new Error(`a schema of an unknown type: ${part.type}`);
    return make(part, (inner) => compile(inner, depthLeft - 1));
  }

  /** What is left open may go the deeper the less deep it stands. */
  function named(reference: string, depthLeft: number): Test {
    const key = `${depthLeft} ${reference}`;
    const known = made.get(key);
    if (known) return known;
    const test = compile(definition(reference), depthLeft);
    made.set(key, test);
    return test;
  }

  /** Every event says in its type which of the shapes is its own, so one look finds it. */
  function byType(shapes: readonly Shape[], depthLeft: number): Test {
    const testOf = new Map<unknown, Test>();
    for (const { $ref = "" } of shapes) {
      testOf.set(definition($ref).properties?.["type"]?.const, named($ref, depthLeft));
    }
    return (value) => isObject(value) && testOf.get(value["type"])?.(value) === true;
  }

  function definition(reference: string): Shape {
    const found = defs[reference.replace("#/$defs/", "")];
    if (!found) throw new Error(`a schema that is not there: ${reference}`);
    return found;
  }
}

type Compile = (part: Shape) => Test;

const tests: Readonly<Record<string, (part: Shape, compile: Compile) => Test>> = {
  object: objectTest,
  array: arrayTest,
  string: stringTest,
  number: (part) => numberTest(part, Number.isFinite),
  integer: (part) => numberTest(part, Number.isInteger),
  boolean: (part) => (value) => value === part.const,
};

function objectTest(part: Shape, compile: Compile): Test {
  const { properties = {}, required = [], additionalProperties: others } = part;
  if (others === undefined)
    throw new Error("a schema of an object that does not say what else may stand in it");
  const testOf = new Map(Object.entries(properties).map(([name, shape]) => [name, compile(shape)]));
  const isName = part.propertyNames ? compile(part.propertyNames) : () => true;
  const isOther = typeof others === "boolean" ? () => others : compile(others);
  return (value) => {
    if (!isObject(value)) return false;
    const names = Object.keys(value);
    if (names.length > entriesMax) return false;
    for (const name of required) if (!Object.hasOwn(value, name)) return false;
    for (const name of names) {
      const test = testOf.get(name);
      if (test ? !test(value[name]) : isPrototypeKey(name) || !isName(name) || !isOther(value[name]))
        return false;
    }
    return true;
  };
}

function arrayTest({ items = {}, maxItems = entriesMax }: Shape, compile: Compile): Test {
  const isItem = compile(items);
  return (value) => Array.isArray(value) && value.length <= maxItems && value.every(isItem);
}

function stringTest(part: Shape): Test {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = part;
  const allowed = part.const === undefined ? part.enum && new Set<unknown>(part.enum) : new Set([part.const]);
  if (allowed) return (value) => allowed.has(value);
  const pattern = part.pattern === undefined ? undefined : new RegExp(part.pattern);
  return (value) =>
    typeof value === "string" &&
    value.length >= minLength &&
    value.length <= maxLength &&
    (pattern === undefined || pattern.test(value));
}

function numberTest(part: Shape, isNumber: (value: unknown) => boolean): Test {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = part;
  const { exclusiveMinimum = Number.NEGATIVE_INFINITY } = part;
  return (value) =>
    typeof value === "number" &&
    isNumber(value) &&
    value >= minimum &&
    value <= maximum &&
    value > exclusiveMinimum;
}

/** Whatever may have members: a JSON object, as the values here come from JSON. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const knownWords: ReadonlySet<string> = new Set([
  "$ref",
  "oneOf",
  "type",
  "const",
  "enum",
  "properties",
  "required",
  "additionalProperties",
  "propertyNames",
  "items",
  "maxItems",
  "minLength",
  "maxLength",
  "pattern",
  // Says in a word what the pattern beside it says exactly.
  "format",
  "minimum",
  "maximum",
  "exclusiveMinimum",
]);
