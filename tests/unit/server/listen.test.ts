import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { listen, listenFailure } from "#server/listen.ts";

const open: Server[] = [];
afterEach(() =>
  Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done)))),
);

test("a taken port is told in one sentence that says what to do", async () => {
  const first = createServer();
  open.push(first);
  await listen(first, { port: 0, host: "127.0.0.1" });
  const where = { port: (first.address() as AddressInfo).port, host: "127.0.0.1" };
  const error = await listen(createServer(), where).catch((reason: unknown) => reason);
  expect(listenFailure(error as NodeJS.ErrnoException, where)).toBe(
    `Port ${where.port} is taken by another program. Stop it, or set PORT to a free port.`,
  );
});

test.each(["EACCES", "EADDRNOTAVAIL", "ENOTFOUND"])("%s says which variable to set", (code) => {
  const error = Object.assign(new Error("no"), { code });
  expect(listenFailure(error, { port: 80, host: "nowhere" })).toMatch(/Set (PORT|HOST) to/);
});
