import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/index.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { makePerson } from "#tests/support/cast.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { failing, readerOf } from "#tests/support/site.ts";

const database = useProcessDatabase();
const password = "seven odd kettles sing";

test("an export that cannot be made leads back to its form, which says so and makes it at the next try", async () => {
  const { personId } = await makePerson(database(), "student");
  const passwordHash = await hashPassword(password);
  await database().update(people).set({ passwordHash }).where(eq(people.id, personId));
  const reader = await readerOf(personId);
  const ask = (typed: string) => reader.send("/account/export/file", { password: typed });
  const log = await failing(async () => {
    await database().execute(sql`alter table reports rename to reports_away`);
    const answer = await ask(password);
    await database().execute(sql`alter table reports_away rename to reports`);
    expect(answer.status).toBe(303);
    expect(answer.location).toBe("/account/export?refused=fileNotMade");
    const page = text((await reader.open(answer.location)).html);
    expect(page).toContain("The file could not be made");
    expect(page).toContain("Enter your password and try again");
  });
  // Somebody has to mend it; what was typed is nobody's business.
  expect(log).toHaveLength(1);
  expect(log[0]).toContain("42P01");
  expect(log[0]).not.toContain(password);
  const made = await ask(password);
  expect(made.status).toBe(200);
  expect(made.headers.get("Content-Type")).toBe("application/zip");
  const wrong = await ask("another rope of sand");
  expect(text((await reader.open(wrong.location)).html)).not.toContain("could not be made");
});
