import { createServer } from "node:net";
import { sentences, Trouble } from "./trouble.mjs";

/** The web port from its text; the default is 3000. */
export function parsePort(text) {
  if (text === undefined || text === "") return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble(sentences.badPort(text));
  return port;
}

/** Listens for a moment: the port when it was free, null when it is taken. */
function tryPort(port, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if (["EADDRINUSE", "EACCES"].includes(error.code)) return resolve(null);
      const isElsewhere = ["EADDRNOTAVAIL", "ENOTFOUND", "EINVAL"].includes(error.code);
      reject(isElsewhere ? new Trouble(sentences.badHost(host)) : error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}

/** The port used last time when it is still free, otherwise any free one. */
export async function freePort(remembered) {
  return (remembered && (await tryPort(remembered))) || (await tryPort(0));
}

export async function requirePort(port, host) {
  if (!(await tryPort(port, host))) throw new Trouble(sentences.portTaken(port));
}
