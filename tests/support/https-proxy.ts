import { request, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import { selfSigned } from "./certificate.ts";

/**
 * What stands in front of the web process in production: it ends TLS, asks the site by the site's own host, as proxies do
 * when nobody tells them otherwise, and says in headers how it was reached. The site that it hands over to is named once it has started, since that site needs to know
 * the address.
 */
export async function startHttpsProxy() {
  let site: URL | undefined;
  const handOver = (asked: IncomingMessage, answer: ServerResponse) => {
    const headers = {
      ...asked.headers,
      host: site!.host,
      "x-forwarded-host": asked.headers.host ?? "",
      "x-forwarded-proto": "https",
      "x-forwarded-for": asked.socket.remoteAddress ?? "",
    };
    const { method, url: path } = asked;
    const passed = request(site!, { method, path, headers }, (given) => {
      answer.writeHead(given.statusCode!, given.headers);
      given.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  };
  const server = createServer(selfSigned("localhost"), handOver);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as { port: number };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    origin: `https://localhost:${port}`,
    handOverTo: (url: string) => void (site = new URL(url)),
    stop,
  };
}
