import { expect, test } from "vitest";
import { attempts, creditVersions, skillCredits } from "#db/schema/index.ts";
import { CREDIT_FILES_PER_ADDRESS } from "#app/domain/matching/credits-file.server.ts";
import { renewCredits } from "#app/domain/skill/renew-credits.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
const fileOf = (number: number) => `/how-matching-works/credits/${number}/credits.csv`;

/** Credits change, and have the next number. */
async function nextVersion(): Promise<number> {
  const db = database();
  await db.delete(skillCredits);
  await renewCredits(db, NOW);
  return db.$count(creditVersions);
}

test("the credits of a version are made once, kept by whoever has them, and made for one address so often and no more", async () => {
  const db = database();
  await makeVocabulary(db);
  const number = await nextVersion();
  const reader = await readerOf(null);
  const first = await reader.open(fileOf(number));
  expect(first.html).toContain("has,asked,credit,relation,steps\ndatabases,databases,1000,exact,0");
  expect(first.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(first.headers.get("Vary")).toBe("Accept-Encoding");
  expect(await db.$count(attempts)).toBe(1);
  const again = await reader.open(fileOf(number));
  expect([again.html, await db.$count(attempts)]).toEqual([first.html, 1]);
  const tag = first.headers.get("ETag")!;
  const knowing = await readerOf(null, "en", { "If-None-Match": tag });
  expect((await knowing.open(fileOf(number))).status).toBe(304);
  const other = await nextVersion();
  const next = await knowing.open(fileOf(other));
  expect([next.status, next.headers.get("ETag") === tag]).toEqual([200, false]);

  const [counted] = await db.select().from(attempts);
  const { action, subject } = counted!;
  const many = Array.from({ length: CREDIT_FILES_PER_ADDRESS.most }, () => ({
    action,
    subject,
    at: new Date(),
  }));
  await db.insert(attempts).values(many);
  const refused = await reader.open(fileOf(await nextVersion()));
  expect([refused.status, refused.html]).toEqual([429, "Too many requests at once\n"]);
  expect(refused.headers.get("Cache-Control")).not.toContain("immutable");
  expect((await reader.open(fileOf(other))).status).toBe(200);
});
