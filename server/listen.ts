import type { Server } from "node:http";

type Where = { port: number; host: string };

/** Starts to listen; resolves once the port is ours. */
export function listen(server: Server, { port, host }: Where): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** What to tell when listening failed: one sentence that says what to do. */
export function listenFailure(error: NodeJS.ErrnoException, { port, host }: Where): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is taken by another program. Stop it, or set PORT to a free port.`;
    case "EACCES":
      return `Port ${port} may not be opened by this user. Set PORT to a number above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${host}. Set HOST to one that it has, such as 127.0.0.1.`;
    default:
      return `The server cannot listen on ${host}:${port} (${error.code ?? error.message}).`;
  }
}
