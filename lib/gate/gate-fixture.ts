/** For tests: a gate on a free port with a counting handler in Next's place, asked over bare sockets. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Gate, type GateOptions, startGate } from "./gate";

export interface GateFixture {
  readonly gate: Gate;
  readonly dataDir: string;
  /** The requests that came through, as the handler saw them. */
  readonly reached: IncomingMessage[];
  /** Every answer that the gate gave. */
  readonly answers: Answer[];
  /** A Cookie header of a browser that is signed in. */
  signIn(link?: string): Promise<string>;
  ask(request: Asked): Promise<Answer>;
  /** Bytes as they are. */
  askRaw(text: string): Promise<Answer>;
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

type Options = Partial<GateOptions["environment"]> & Pick<Partial<GateOptions>, "handler" | "now" | "onFault">;

export async function openGate({ handler, now, onFault, ...environment }: Options = {}): Promise<GateFixture> {
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

  return {
    gate,
    dataDir,
    reached,
    answers,
    ask,
    askRaw,
    async signIn(link = gate.link) {
      const answer = await ask(signInWith(link, gate.port));
      return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
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
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
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
