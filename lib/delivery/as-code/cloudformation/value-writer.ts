import { isJsonObject, type Json } from "@/lib/domain/json";
import { type Piece, piecesOf, type Reference, type References } from "../references";

/** Says where a value comes from: a resource of the same template, or undefined where it is none of its own. */
export type Locate = (reference: Reference) => Location | undefined;

/** `attribute` undefined means what `Ref` gives. */
export interface Location {
  readonly resource: string;
  readonly attribute?: string;
}

/** Any JSON as CloudFormation reads it: references become functions, and `${` stands for itself. */
export function valueWriter(references: References, locate: Locate): (value: Json) => Json {
  const write = (value: Json): Json => {
    if (typeof value === "string") return textValue(piecesOf(value, references), locate, value);
    if (Array.isArray(value)) return value.map(write);
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, write(entry)]));
  };
  return write;
}

function textValue(pieces: readonly Piece[], locate: Locate, text: string): Json {
  const located = pieces.map((piece) => (typeof piece === "string" ? piece : locate(piece)));
  // What exists already, outside of the template, is named by its value.
  if (located.every((piece) => typeof piece === "string" || piece === undefined)) return text;
  const [only, second] = located;
  if (second === undefined && typeof only === "object") return call(only);
  const parts = located.map((piece) =>
    typeof piece === "string" ? piece.replaceAll("${", "${!") : inside(piece),
  );
  return { "Fn::Sub": parts.join("") };
}

function call({ resource, attribute }: Location): Json {
  return attribute === undefined ? { Ref: resource } : { "Fn::GetAtt": [resource, attribute] };
}

function inside(location: Location | undefined): string {
  if (!location) return "";
  const { resource, attribute } = location;
  return `\${${attribute === undefined ? resource : `${resource}.${attribute}`}}`;
}
