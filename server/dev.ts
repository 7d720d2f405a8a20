import { createServer as createHttpServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { ServerBuild } from "@remix-run/node";
import { createServer as createVite } from "vite";
import { requireEnvironment } from "#env";
import { answerBrokenRequests, LONGEST_HEAD } from "./answer-broken-requests.ts";
import { createServer } from "./create-server.ts";
import { listen, listenFailure } from "./listen.ts";
import { log } from "./log.ts";
import { stopGracefully } from "./stop-gracefully.ts";

const { PORT, HOST, ORIGIN, TRUST_PROXY, SMTP_URL, MAIL_FOLDER, CONTACT_EMAIL } =
  requireEnvironment();
const where = { port: PORT, host: HOST };

// The socket of hot reload shares the port of the pages.
const server = createHttpServer({ maxHeaderSize: LONGEST_HEAD });
answerBrokenRequests(server);
const vite = await createVite({
  server: { middlewareMode: true, hmr: { server } },
  appType: "custom",
});

// Through Vite, so that pages and health checks share one pool of connections.
const { parts } = (await vite.ssrLoadModule("/server/parts.ts")) as typeof import("./parts.ts");

const app = createServer({
  ...parts,
  build: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
  log,
  publicOrigin: ORIGIN,
  trustProxy: TRUST_PROXY,
  mailFolder: SMTP_URL ? undefined : MAIL_FOLDER,
  contactEmail: CONTACT_EMAIL,
  development: true,
});

const pages = getRequestListener(app.fetch);
server.on("request", (request, response) =>
  vite.middlewares(request, response, () => void pages(request, response)),
);

try {
  await listen(server, where);
  stopGracefully(
    server,
    async () => {
      await vite.close();
      await parts.close();
    },
    log,
  );
  log.info(where, "listening, with hot reload");
} catch (error) {
  console.error(listenFailure(error as NodeJS.ErrnoException, where));
  process.exit(1);
}
