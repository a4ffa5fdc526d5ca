/** What the SDK notes beside an answer or an error, as far as support asks for it. */
export interface AnswerFacts {
  readonly httpStatus?: number;
  readonly requestId?: string;
}

/** From the `$metadata` of an SDK's answer or error. */
export function answerFacts(answer: object): AnswerFacts {
  const { httpStatusCode, requestId } = metadataOf(answer);
  return {
    ...(typeof httpStatusCode === "number" && { httpStatus: httpStatusCode }),
    ...(typeof requestId === "string" && { requestId }),
  };
}

/** AWS refused over the clock of this machine, and the SDK knows the right time by now. */
export function isClockCorrected(error: object): boolean {
  return metadataOf(error).clockSkewCorrected === true;
}

interface Metadata {
  readonly httpStatusCode?: unknown;
  readonly requestId?: unknown;
  readonly clockSkewCorrected?: unknown;
}

function metadataOf(answer: object): Metadata {
  const metadata: unknown = "$metadata" in answer ? answer.$metadata : undefined;
  return typeof metadata === "object" && metadata !== null ? metadata : {};
}
