import { createAdaptorServer } from "@hono/node-server";
import type { Server } from "node:http";
import type { createServer } from "./create-server.ts";

type Where = { port: number; host: string };

/** Starts to listen; resolves once the port is ours. */
export function listen(app: ReturnType<typeof createServer>, where: Where): Promise<Server> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(where.port, where.host, () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}

/** What to tell when listening failed: one sentence that says what to do. */
export function listenFailure(error: NodeJS.ErrnoException, { port, host }: Where): string {
  if (error.code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Stop it, or set PORT to a free port.`;
  if (error.code === "EACCES")
    return `Port ${port} may not be opened by this user. Set PORT to a number above 1023.`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `This machine has no address ${host}. Set HOST to one that it has, such as 127.0.0.1.`;
  return `The server cannot listen on ${host}:${port} (${error.code ?? error.message}).`;
}
