import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { outbox } from "#db/schema/index.ts";
import { FULL_DISK, withFullSearch } from "#tests/support/full-search.ts";
import { ownSearchServer, until, withSearch } from "#tests/support/search.ts";

const POSTINGS = 9;

test.each(Object.entries(FULL_DISK))(
  "while the search server's disk is full (%s) no change is lost or blamed; with space again all arrive",
  (_, fault) =>
    withFullSearch(process.env.MEILI_URL!, async ({ url, fill, free, refusals }) => {
      const server = ownSearchServer(url);
      await withSearch(async ({ db, publish, settled }) => {
        await settled();
        fill(fault);
        const ids: string[] = [];
        for (let index = 0; index < POSTINGS; index++)
          ids.push(await publish("internship", { title: `Waiting for space ${index}` }));
        await until("it was tried again and again", async () => refusals() >= 4);
        // The test's organisation was never announced; the publisher may notice and add a row.
        const rows = await db.select().from(outbox).where(eq(outbox.entity, "posting"));
        expect(rows.map(({ entityId }) => entityId).toSorted()).toEqual(ids.toSorted());
        expect(rows.filter(({ state, attempts }) => state === "parked" || attempts > 0)).toEqual(
          [],
        );

        free();
        await settled();
        const { total } = await server.patient
          .index(server.uid("postings"))
          .getDocuments({ ids, limit: POSTINGS });
        expect(total).toBe(POSTINGS);
      }, server);
    }),
);
