import path from "node:path";
import * as build from "virtual:remix/server-build";
import { requireEnvironment } from "#env";
import { createServer } from "./create-server.ts";
import { listen, listenFailure } from "./listen.ts";
import { log } from "./log.ts";
import { databaseParts } from "./parts.ts";
import { stopGracefully } from "./stop-gracefully.ts";

const { PORT, HOST, ORIGIN, TRUST_PROXY } = requireEnvironment();
const where = { port: PORT, host: HOST };

const app = createServer({
  ...databaseParts,
  build,
  log,
  publicOrigin: ORIGIN,
  trustProxy: TRUST_PROXY,
  development: false,
  // The files lie beside the built server, wherever it was started from.
  assetsDirectory: path.join(import.meta.dirname, "../client"),
});

try {
  const server = await listen(app, where);
  stopGracefully(server, databaseParts.close, log);
  log.info(where, "listening");
} catch (error) {
  console.error(listenFailure(error as NodeJS.ErrnoException, where));
  process.exit(1);
}
