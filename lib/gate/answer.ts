import type { ServerResponse } from "node:http";
import type { Refusal } from "./refusal";

/** Answers with one plain sentence. */
export function answerRefusal(response: ServerResponse, { status, text, headers }: Refusal): void {
  answer(response, status, "text/plain", `${text}\n`, headers);
}

export function answerPage(
  response: ServerResponse,
  status: number,
  html: string,
  headers?: Readonly<Record<string, string>>,
): void {
  answer(response, status, "text/html", html, headers);
}

function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Length": bytes.length,
    ...headers,
  });
  response.end(bytes);
}
