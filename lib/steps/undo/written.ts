/** Finding among what a session has written what concerns one thing. */
import type { Json, JsonObject } from "@/lib/domain/json";
import type { IamAction } from "@/lib/wizard/change";
import type { Made } from "@/lib/wizard/made";

/** Writes of these actions whose input has all these values, in order. */
export function writes(
  made: readonly Made[],
  actions: readonly IamAction[],
  values: JsonObject = {},
): readonly Made[] {
  return made.filter(
    ({ call }) =>
      actions.includes(call.action) &&
      Object.entries(values).every(([name, value]) => call.input[name] === value),
  );
}

/** The values of an input field in the writes of these actions, each once. */
export function namesIn(
  made: readonly Made[],
  actions: readonly IamAction[],
  field: string,
): readonly string[] {
  const values = writes(made, actions).map(({ call }) => call.input[field]);
  return [...new Set(values.filter((value) => typeof value === "string"))];
}

/** The same for a field of the receipts: ids that AWS has given. */
export function receiptsOf(
  made: readonly Made[],
  actions: readonly IamAction[],
  field: string,
): readonly string[] {
  const values = writes(made, actions).map(({ receipt }) => receipt[field]);
  return [...new Set(values.filter((value) => typeof value === "string"))];
}

/** What stood there before the first of these writes; null where nothing did. */
export function beforeImage([first]: readonly Made[]): Json {
  return first?.change.documents.find(({ replaces }) => replaces !== undefined)?.replaces ?? null;
}
