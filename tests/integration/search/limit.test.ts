import { expect, test } from "vitest";
import { TooMany } from "#app/domain/errors.ts";
import { countSearch, SEARCHES_PER_ADDRESS } from "#app/domain/search/limit.server.ts";
import { attempts } from "#db/schema/index.ts";
import { at, NOW, visitor } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf } from "#tests/support/site.ts";
import type { Database } from "#db/client.server.ts";

const database = useProcessDatabase();

/** As many searches as one address has, at one instant. */
async function useUp(db: Database, address: string, now: Date) {
  await countSearch(at(visitor(), now), address, db);
  const [one] = await db.select().from(attempts);
  const { action, subject } = one!;
  const rest = Array.from({ length: SEARCHES_PER_ADDRESS.most - 1 }, () => ({
    action,
    subject,
    at: now,
  }));
  await db.insert(attempts).values(rest);
}

test("one address searches so often a minute and no more, another is not held by it", () =>
  inRolledBackTransaction(async (db) => {
    await db.delete(attempts);
    await useUp(db, "192.0.2.7", NOW);
    await expect(countSearch(visitor(), "192.0.2.7", db)).rejects.toThrow(TooMany);
    await countSearch(visitor(), "192.0.2.8", db);
    const later = new Date(NOW.getTime() + 61_000);
    await countSearch(at(visitor(), later), "192.0.2.7", db);
  }));

test.each([
  ["en", "Too many requests at once"],
  ["bg", "Твърде много наведнъж"],
])(
  "a page in the reader's language says so, and when to come again (%s)",
  async (language, title) => {
    await database().delete(attempts);
    const reader = await readerOf(null, language);
    expect((await reader.open("/search?q=python")).status).toBe(200);
    const [one] = await database().select().from(attempts);
    const { action, subject } = one!;
    const many = Array.from({ length: SEARCHES_PER_ADDRESS.most }, () => ({
      action,
      subject,
      at: new Date(),
    }));
    await database().insert(attempts).values(many);
    const refused = await reader.open("/search?q=python");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("Retry-After")).toBe("60");
    expect(refused.html).toContain(title);
    const feed = await reader.open("/search.atom?q=python");
    expect([feed.status, feed.html]).toEqual([429, `${title}\n`]);
    expect((await reader.open("/")).status).toBe(200);
  },
);
