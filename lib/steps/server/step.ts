/** Step 1: what BlueRange is called from outside, how it is installed, and where it will find the PEM files. */
import "server-only";
import type { QuestionsStep } from "@/lib/wizard/step";
import type { Notice } from "@/lib/wizard/words";
import { readAnswers } from "../read-answers";
import { serverAnswers } from "./answers";
import { serverForm } from "./form";

export const server: QuestionsStep = {
  id: "server",
  kind: "questions",
  form: serverForm,
  needs: [],

  parse(typed) {
    const read = readAnswers(serverAnswers, typed);
    if (!read.ok) return read;
    const { externalUrl, ...others } = read.value;
    return {
      ok: true,
      answers: { externalUrl: externalUrl.url, ...others },
      notices: [...externalUrl.notices, nameIsFinal(externalUrl.host)],
    };
  },

  learn(answers) {
    const { externalUrl, ...others } = serverAnswers.parse(answers);
    return { externalUrl: externalUrl.url, host: externalUrl.host, ...others };
  },
};

const nameIsFinal = (host: string): Notice => ({
  tone: "warning",
  code: "provider-name-is-final",
  text:
    `${host} becomes the developer provider name, which can't be changed later. ` +
    "When the external URL changes, the identity pool has to be made anew and the role adapted.",
});
