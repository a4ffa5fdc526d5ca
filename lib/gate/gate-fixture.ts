/** For tests: a gate on a free port with a counting handler in Next's place, asked over bare sockets. */

import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Gate, type GateOptions, startGate } from "./gate";

export interface GateFixture {
  readonly gate: Gate;
  readonly dataDir: string;
  /** The requests that came through, as the handler saw them. */
  readonly reached: IncomingMessage[];
  /** Every answer that the gate gave. */
  readonly answers: Answer[];
  /** Uses a link, the gate's first by default; gives the Cookie header of the browser, "" where it was refused. */
  signIn(link?: string): Promise<string>;
  /** The Cookie header of a browser that signed in with the gate's first link. */
  cookie(): Promise<string>;
  ask(request: Asked): Promise<Answer>;
  /** As a browser that is signed in. */
  askSignedIn(request: Asked): Promise<Answer>;
  /** Bytes as they are. */
  askRaw(text: string): Promise<Answer>;
  /** How many requests of this work came through to the handler. */
  cameThrough(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

export interface Asked {
  readonly method?: string;
  readonly target?: string;
  /** Added to Host and Connection; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

type Options = Partial<GateOptions["environment"]> &
  Pick<Partial<GateOptions>, "handler" | "now" | "onFault">;

/** For one test: closes itself after it. */
export async function gateForTest(options?: Options): Promise<GateFixture> {
  const fixture = await openGate(options);
  onTestFinished(() => fixture.close());
  return fixture;
}

/** For several tests, which close it at their end. */
export async function openGate({
  handler,
  now,
  onFault,
  ...environment
}: Options = {}): Promise<GateFixture> {
  const dataDir = environment.dataDir ?? (await mkdtemp(join(tmpdir(), "gate-")));
  const reached: IncomingMessage[] = [];
  const answers: Answer[] = [];
  const started = await startGate({
    environment: { ...quietPlace, ...environment, dataDir },
    handler: async (request, response) => {
      reached.push(request);
      await (handler ?? answerOk)(request, response);
    },
    onFault: onFault ?? ((error) => Promise.reject(error)),
    ...(now && { now }),
  });
  if (!started.ok) throw new Error(started.problem.message);
  const gate = started.value;

  async function askRaw(text: string): Promise<Answer> {
    const answer = parse(await exchange(gate.port, text));
    answers.push(answer);
    return answer;
  }
  const ask = (request: Asked) => askRaw(written(request, gate.port));
  async function signIn(link = gate.link): Promise<string> {
    const answer = await ask(signInWith(link, gate.port));
    return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  }
  let firstCookie: Promise<string> | undefined;
  const cookie = () => {
    firstCookie ??= signIn();
    return firstCookie;
  };

  return {
    gate,
    dataDir,
    reached,
    answers,
    ask,
    askRaw,
    signIn,
    cookie,
    async askSignedIn({ headers, ...rest }) {
      return ask({ ...rest, headers: { cookie: await cookie(), ...headers } });
    },
    async cameThrough(work) {
      const before = reached.length;
      await work();
      return reached.length - before;
    },
    async close() {
      await gate.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The form of /open, as a browser sends it. */
export function signInWith(link: string, port: number): Asked {
  return {
    method: "POST",
    target: "/open",
    headers: { origin: `http://127.0.0.1:${port}`, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ link }).toString(),
  };
}

/** A clock that the test moves. */
export function movableClock() {
  let nowMs = Date.parse("2026-01-01T00:00:00Z");
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { now: () => new Date(nowMs), pass };
}

const quietPlace = {
  port: 0,
  host: "127.0.0.1",
  tls: undefined,
  publicOrigin: undefined,
  allowPlainHttp: false,
};

async function answerOk(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(200, { "Content-Type": "text/plain" });
  response.end("inside");
}

function written({ method = "GET", target = "/", headers = {}, body = "" }: Asked, port: number): string {
  const length = body === "" ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const all = { host: `127.0.0.1:${port}`, connection: "close", ...length, ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return [`${method} ${target} HTTP/1.1`, ...lines, "", body].join("\r\n");
}

/** Sends, and reads until the gate closes the connection. */
function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let received = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      received += chunk;
    });
    // A gate that hangs up while we still send makes this an error; what it said before counts.
    socket.on("error", () => {});
    socket.on("close", () => resolve(received));
  });
}

function parse(text: string): Answer {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [statusLine = "", ...lines] = head.split("\r\n");
  const pairs = lines.map((line) => /^([^:]+): ?(.*)$/.exec(line) ?? []);
  return {
    status: Number(statusLine.split(" ")[1]),
    headers: new Map(pairs.map(([, name = "", value = ""]) => [name.toLowerCase(), value])),
    body: rest.join("\r\n\r\n"),
  };
}
