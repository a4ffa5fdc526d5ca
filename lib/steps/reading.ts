import "server-only";
import type { Json } from "@/lib/domain/json";
import type { IamAction } from "@/lib/wizard/change";
import { isDenied, isNotOffered } from "./expected-errors";

/** What AWS says, or the call that it would not answer. */
export type Reading<T extends Json> = { readonly known: true; readonly value: T } | Unread;

export type Unread = {
  readonly known: false;
  readonly action: IamAction;
  /** denied: these credentials lack the right. not-offered: this part of AWS does not have the call. */
  readonly because: "denied" | "not-offered";
};

/** Other errors are thrown: they are no answer at all. */
export async function reading<T extends Json>(action: IamAction, answer: Promise<T>): Promise<Reading<T>> {
  try {
    return { known: true, value: await answer };
  } catch (error) {
    if (isDenied(error)) return { known: false, action, because: "denied" };
    if (isNotOffered(error)) return { known: false, action, because: "not-offered" };
    throw error;
  }
}
