import type { Server } from "node:http";
import path from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import * as build from "virtual:remix/server-build";
import { requireEnvironment } from "#env";
import { answerBrokenRequests, LONGEST_HEAD } from "./answer-broken-requests.ts";
import { createServer } from "./create-server.ts";
import { listen, listenFailure } from "./listen.ts";
import { log } from "./log.ts";
import { ownEntry } from "./own-entry.ts";
import { parts } from "./parts.ts";
import { stopGracefully } from "./stop-gracefully.ts";

const { PORT, HOST, ORIGIN, TRUST_PROXY, SMTP_URL, MAIL_FOLDER, CONTACT_EMAIL } =
  requireEnvironment();
const where = { port: PORT, host: HOST };

// Without the public address nobody can know that readers come over https, and cookies stay as for plain connections.
if (!ORIGIN && (TRUST_PROXY || HOST !== "127.0.0.1"))
  log.warn(
    "ORIGIN is not set: set it to the public https address, or session cookies are not Secure",
  );

const app = createServer({
  ...parts,
  build,
  log,
  publicOrigin: ORIGIN,
  trustProxy: TRUST_PROXY,
  mailFolder: SMTP_URL ? undefined : MAIL_FOLDER,
  contactEmail: CONTACT_EMAIL,
  development: false,
  // The files lie beside the built server, wherever it was started from.
  assetsDirectory: path.join(import.meta.dirname, "../client"),
});
const server = createAdaptorServer({
  fetch: app.fetch,
  serverOptions: { maxHeaderSize: LONGEST_HEAD },
}) as Server;
answerBrokenRequests(server);

try {
  await listen(server, where);
  const { keepMatchIndex, keepReader } = ownEntry(build);
  const ends = [keepMatchIndex(log), keepReader(log)];
  const close = () => {
    for (const end of ends) end();
    return parts.close();
  };
  stopGracefully(server, close, log);
  log.info(where, "listening");
} catch (error) {
  console.error(listenFailure(error as NodeJS.ErrnoException, where));
  process.exit(1);
}
