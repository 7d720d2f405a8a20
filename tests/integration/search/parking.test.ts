import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Viewer } from "#app/domain/actor.ts";
import { listQueues } from "#app/domain/office/queues.server.ts";
import type { Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { releaseUnsent } from "#search/claim.server.ts";
import { searchServerAt } from "#search/client.server.ts";
import { COLLECTIONS } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { announce } from "#search/outbox.server.ts";
import { PARTS } from "#search/publisher-parts.server.ts";
import { sendBatch } from "#search/send.server.ts";
import { makePerson, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { silentLog } from "#tests/support/search.ts";

/** Where nobody listens. */
const NOWHERE = "http://127.0.0.1:9";

const send = (db: Database, collection: Collection, url = NOWHERE) => {
  const context = {
    confirm: async () => {},
    own: () => {},
    drain: async () => {},
    log: silentLog,
    parts: PARTS,
  };
  const server = searchServerAt({ url });
  return async (turn: "fresh" | "failed") => {
    await db.update(outbox).set({ sentAt: null });
    await sendBatch({ ...context, server, db }, collection, turn);
  };
};

/** Skills whose documents PostgreSQL itself fails to give, with a code of its own. */
const failingWith = (code: string): Collection => ({
  ...COLLECTIONS.skill,
  documents: (db) =>
    db
      .execute(sql.raw(`do $$ begin raise exception 'no' using errcode = '${code}'; end $$`))
      .then(() => []),
});

const announceOne = (db: Database) =>
  announce(db, [{ entity: "skill", id: "sql", version: 1 }], NOW);

const rowOf = async (db: Database) =>
  (await db.select().from(outbox).where(eq(outbox.entityId, "sql")))[0];

/** How many changes the office says could not be put into search. */
const parkedFor = async (staff: Viewer, db: Database) =>
  (await listQueues(staff, db)).find(({ name }) => name === "searchRows")?.waiting;

test("a row that travels alone is parked only after three repetitions, and staff are told of it", () =>
  inRolledBackTransaction(async (db) => {
    await announceOne(db);
    const staff = await makePerson(db, "staff");
    const sendFailing = send(db, failingWith("22012"));
    await sendFailing("fresh");
    for (const attempts of [1, 2, 3]) {
      expect(await rowOf(db)).toMatchObject({ state: "waiting", attempts });
      expect(await parkedFor(staff, db)).toBe(0);
      await sendFailing("failed");
    }
    expect(await rowOf(db)).toMatchObject({ state: "parked", attempts: 4 });
    expect(await parkedFor(staff, db)).toBe(1);
  }));

test.each(["08006", "40001", "40P01", "53300", "57014", "57P01"])(
  "trouble of the database that passes (%s) is nothing against the row",
  (code) =>
    inRolledBackTransaction(async (db) => {
      await announceOne(db);
      await expect(send(db, failingWith(code))("fresh")).rejects.toThrow();
      await releaseUnsent(db);
      expect(await rowOf(db)).toMatchObject({ state: "waiting", attempts: 0, error: null });
    }),
);

test.each([400, 404, 502])(
  "a proxy that answers %i in place of the search server is nothing against the row",
  (status) =>
    inRolledBackTransaction(async (db) => {
      const proxy = createServer((_, response) => response.writeHead(status).end());
      await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
      const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
      try {
        await announceOne(db);
        await expect(send(db, COLLECTIONS.skill, url)("fresh")).rejects.toThrow();
        await releaseUnsent(db);
        expect(await rowOf(db)).toMatchObject({ state: "waiting", attempts: 0, error: null });
      } finally {
        proxy.close();
      }
    }),
);
