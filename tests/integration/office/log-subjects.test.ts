import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, organisationAliases, organisations, people } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { at, cast, makeOrganisation, makePerson, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

/** The lines of the log, newest last, without the time and who it was. */
function subjectsIn(html: string): string[] {
  const cells = html.match(/<td data-label="To what">.*?<\/td>/gs) ?? [];
  return cells.map((cell) => text(cell)).toReversed();
}

type Subject = readonly [kind: string, id: string];

/** One deed a minute. */
async function note(staff: Actor, subjects: readonly Subject[]) {
  let minutes = 0;
  for (const [subjectKind, subjectId] of subjects)
    await recordAll(database(), at(staff, new Date(NOW.getTime() + ++minutes * 60_000)), [
      { verb: "noted", subjectKind, subjectId },
    ]);
}

test("the log names what there still is, with the way there, and changes no row of the record", async () => {
  const db = database();
  await makeVocabulary(db);
  const c = await cast(db);
  const content = contentFor("internship", { title: "Intern & builder" });
  const posting = await createDraft(c.recruiter, c.company.id, content, db);
  const gone = await makePerson(db, "student");
  const former = await makeOrganisation(db, "company");
  const subjects = [
    ["posting", posting.id],
    ["organisation", c.company.id],
    ["organisation", former.id],
    ["person", c.outsider.personId],
    ["person", gone.personId],
  ] as const;
  await note(c.staff, subjects);
  const record = () => db.select().from(events).where(eq(events.verb, "noted")).orderBy(events.id);
  const before = await record();
  await db.insert(organisationAliases).values({
    formerId: former.id,
    organisationId: c.company.id,
    formerName: former.name,
    mergedAt: NOW,
  });
  await db.delete(organisations).where(eq(organisations.id, former.id));
  await db.delete(people).where(eq(people.id, gone.personId));
  const { html } = await (await readerOf(c.staff.personId)).open("/staff/log?verb=noted");
  expect(subjectsIn(html)).toEqual([
    "posting Intern & builder",
    `organisation ${c.company.name}`,
    `organisation ${c.company.name}`,
    `person ${c.outsider.name}`,
    `person ${gone.personId.slice(0, 8)}`,
  ]);
  expect(html).not.toContain(gone.name);
  for (const path of [`/postings/${posting.id}`, `/staff/people/${c.outsider.personId}`])
    expect(html).toContain(`href="${path}"`);
  expect(html).not.toContain(`/staff/people/${gone.personId}`);
  expect(await record()).toEqual(before);
});
