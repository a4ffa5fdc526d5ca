import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A road to an address that can be closed: connections to it are then refused, as by a firewall. */
export interface Relay {
  readonly address: string;
  close(): Promise<void>;
  /** Opens it again, at the same address. */
  open(): Promise<void>;
}

export async function openRelay(target: string): Promise<Relay> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // A socket that breaks off takes its other half with it; neither is a fault of the test.
    return socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
  };
  let server: Server | undefined;
  let ownPort = 0;

  async function open(): Promise<void> {
    const opened = createServer((near) => {
      const far = keep(connect(Number(port), hostname));
      keep(near).pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => opened.listen(ownPort, "127.0.0.1", resolve));
    ownPort = (opened.address() as AddressInfo).port;
    server = opened;
  }

  await open();
  return {
    address: `http://127.0.0.1:${ownPort}`,
    open,
    close: () =>
      new Promise((resolve) => {
        server?.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
