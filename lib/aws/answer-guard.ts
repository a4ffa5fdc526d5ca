import "server-only";

/** A web page where AWS's answer should be. Its status is all that is kept of it. */
class ForeignAnswerError extends Error {
  override readonly name = "ForeignAnswerError";
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(httpStatusCode: number) {
    super(`a web page came instead of an answer of AWS, with status ${httpStatusCode}`);
    this.$metadata = { httpStatusCode };
  }
}

type Handler<Args, Output> = (args: Args) => Promise<{ response: unknown; output?: Output }>;

/**
 * The innermost middleware of a client: refuses web pages.
 *
 * The sign-in page of a network answers 200, and the SDK reads a 200 of IAM that holds nothing it knows as success:
 * a user would count as created that nobody has created.
 */
export function refuseWebPages<Args, Output>(next: Handler<Args, Output>): Handler<Args, Output> {
  return async (args) => {
    const answer = await next(args);
    const { headers, statusCode, body } = partsOf(answer.response);
    // AWS numbers every answer; what only calls itself a web page and carries such a number is AWS's.
    if (!headers["content-type"]?.startsWith("text/html") || headers["x-amzn-requestid"]) return answer;
    body?.destroy?.();
    throw new ForeignAnswerError(statusCode);
  };
}

interface HttpParts {
  readonly headers: {
    readonly "content-type"?: string;
    readonly "x-amzn-requestid"?: string;
    readonly date?: string;
  };
  readonly statusCode: number;
  readonly body?: { destroy?: () => void };
}

/** The SDK types a raw response as unknown; it is its own HttpResponse, read here at the border. */
export function partsOf(response: unknown): HttpParts {
  return response as HttpParts;
}
