import { type SyntheticEvent, useActionState, useRef, useState, useTransition } from "react";
import type { Problem } from "@/lib/domain/problem";
import type { FormAction, FormState } from "@/lib/wizard/form";
import type { Answers } from "@/lib/wizard/words";

/**
 * Sends a form to its action. What stands in the form stays there, whatever comes back: React would empty it after an
 * action of its own, and the boxes that somebody has ticked with it. `secrets` are fields that no state may hold.
 */
export function useFormAction(action: FormAction, initial: FormState, secrets: readonly string[] = []) {
  // Without scripts the browser posts by itself, and the next page comes with the answer.
  const [posted, formAction] = useActionState(action, initial);
  const [answered, setAnswered] = useState<FormState>();
  const [pending, startSending] = useTransition();
  const underWay = useRef(false);
  const state = answered ?? posted;

  function send(data: FormData) {
    if (underWay.current) return;
    underWay.current = true;
    startSending(async () => {
      const answer = await action(state, data)
        .catch((error: unknown) => {
          if (isFault(error)) throw error;
          return { ...state, problems: [serverUnreached], typed: typedIn(data, secrets) };
        })
        .finally(() => {
          underWay.current = false;
        });
      startSending(() => setAnswered(answer));
    });
  }
  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    send(pressed(event.currentTarget, event.nativeEvent));
  }
  return { state, formAction, pending, send, submit };
}

/** What a press sends, with the button that was pressed. */
export function pressed(form: HTMLFormElement, event: object): FormData {
  return new FormData(form, event instanceof SubmitEvent ? event.submitter : null);
}

/** A fault of the server has a digest and a page of its own. Without one, the server has not answered at all. */
const isFault = (error: unknown): boolean => "digest" in Object(error);

function typedIn(data: FormData, secrets: readonly string[]): Answers {
  const typed: Record<string, string> = {};
  for (const [name, value] of data)
    if (typeof value === "string" && !secrets.includes(name)) typed[name] = value;
  return typed;
}

const serverUnreached: Problem = {
  code: "server-unreached",
  message: "The setup server did not answer, or it does not know this browser any more.",
  remedy:
    "What you entered is still here. Check that the server runs and press again; else load the page again.",
};
