import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { searchServerAt } from "#search/client.server.ts";
import { finishInterruptedRebuilds } from "#search/interrupted-rebuild.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { withOwnDatabase } from "#tests/support/database.ts";

const DRAFT = "postings_new";
const swap = {
  uid: 7,
  indexUid: null,
  status: "enqueued",
  type: "indexSwap",
  details: { swaps: [{ indexes: ["postings", DRAFT] }] },
};

/** A search server with the draft of a dead rebuild, in which nothing that waits is ever done. */
async function withStuckServer(work: (url: string, asked: string[]) => Promise<void>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { method, url: address = "" } = request;
    const { pathname, searchParams } = new URL(address, "http://search");
    asked.push(`${method} ${pathname}`);
    const isFilling = searchParams.get("types") === "documentAdditionOrUpdate";
    const isThere = pathname.startsWith("/tasks") || pathname === `/indexes/${DRAFT}`;
    response.writeHead(isThere ? 200 : 404, { "content-type": "application/json" });
    const tasks = { results: isFilling ? [] : [swap], total: 1, limit: 1, from: 7, next: null };
    const enqueued = { taskUid: 8, indexUid: null, status: "enqueued", enqueuedAt: NOW };
    const answer = !isThere ? { code: "index_not_found" } : method === "GET" ? tasks : enqueued;
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("a publisher stops filling what a dead rebuild has left, and goes on while its swap is still to come", () =>
  withOwnDatabase(({ db, url: databaseUrl }) =>
    withStuckServer(async (url, asked) => {
      const server = searchServerAt({ url });
      expect(await finishInterruptedRebuilds(server, db, databaseUrl, NOW)).toBe(0);
      expect(asked).toContain("POST /tasks/cancel");
      // What is compared before the swap is soon replaced, and the draft is needed for it.
      expect(asked.filter((one) => /DELETE|documents/.test(one))).toEqual([]);
    }),
  ));
