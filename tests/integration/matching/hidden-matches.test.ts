import { beforeAll, expect, test } from "vitest";
import { and, eq } from "drizzle-orm";
import { events, postings } from "#db/schema/index.ts";
import { countDismissals } from "#app/domain/dismissal/queries.server.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { en } from "#app/i18n/en/index.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;
let own: string;
let other: string;

async function publish(kind: "programme" | "internship", title: string) {
  const system = { ...people.system, now: new Date() };
  const home = kind === "programme" ? people.university : people.company;
  const content = contentFor(kind, { deadlineOn: undefined, title });
  const { id } = await createDraft(system, home.id, content);
  return (await submitPosting(system, id)).id;
}

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  own = await publish("programme", "Informatics");
  other = await publish("internship", "Keeper of bees");
  await publish("internship", "Keeper of goats");
});

const listOf = async (personId: string | null) =>
  text((await (await readerOf(personId)).open(`/postings/${own}/matches`)).html);

test("a match is hidden with a reason from its own organisation alone, counted for staff, and shown again", async () => {
  const reader = await readerOf(people.coordinator.personId);
  const page = `/postings/${own}/matches/${other}/dismissal`;
  expect((await reader.open(`/postings/${own}/matches`)).html).toContain(`href="${page}"`);
  expect((await reader.open(`/postings/${own}/matches/${other}`)).html).toContain(`href="${page}"`);
  const refused = await reader.send(page, {});
  expect(refused.status).toBe(400);
  expect(text(refused.html)).toContain(`${en.dismissals.why} ${en.errors.unknownChoice}`);
  const done = await reader.send(page, { reason: "place" });
  expect(done.location).toBe(`/postings/${own}/matches?done=dismissed`);
  await reader.send(page, { reason: "time" });
  const spared = await listOf(people.coordinator.personId);
  expect(spared).not.toContain("Keeper of bees");
  expect(spared).toContain("Keeper of goats");
  expect(spared).toContain("One match is hidden");
  for (const everybodyElse of [null, people.recruiter.personId, people.staff.personId]) {
    const list = await listOf(everybodyElse);
    expect(list).toContain("Keeper of bees");
    expect(list).not.toContain(en.dismissals.notForUs);
  }
  // Neither among the other one's matches nor as if nothing had been said on the page of the pair.
  const ofOther = async (personId: string) =>
    text((await (await readerOf(personId)).open(`/postings/${other}/matches`)).html);
  expect(await ofOther(people.coordinator.personId)).not.toContain("Informatics");
  expect(await ofOther(people.coordinator.personId)).not.toContain("is hidden");
  expect(await ofOther(people.recruiter.personId)).toContain("Informatics");
  const pair = (await reader.open(`/postings/${own}/matches/${other}`)).html;
  expect(text(pair)).toContain(en.dismissals.isHidden);
  expect(pair).not.toContain(`href="${page}"`);
  const counted = await countDismissals(people.staff);
  expect(counted.find(({ reason }) => reason === "time")?.kinds).toEqual({ programme: 1 });
  const office = text((await (await readerOf(people.staff.personId)).open("/staff/matches")).html);
  expect(office).toContain(en.dismissals.reasons.time);
});

test("what is hidden is listed with its reason and shown again, and the record knows both", async () => {
  const reader = await readerOf(people.coordinator.personId);
  const hidden = await reader.open(`/postings/${own}/hidden-matches`);
  expect(text(hidden.html)).toContain(en.dismissals.reasons.time);
  const said = "closed: " + en.codes.closeReasons.filled;
  expect(text(hidden.html)).not.toContain(said);
  const countIn = async () => text((await reader.open(`/postings/${own}/matches`)).html);
  expect(await countIn()).toContain("One match is hidden");
  const stand = (values: Partial<typeof postings.$inferInsert>) =>
    database().update(postings).set(values).where(eq(postings.id, other));
  await stand({ state: "closed", closeReason: "filled" });
  expect(text((await reader.open(`/postings/${own}/hidden-matches`)).html)).toContain(said);
  expect(await countIn()).not.toContain("One match is hidden");
  await stand({ state: "published", closeReason: null });
  const again = `/postings/${own}/matches/${other}/readmission`;
  expect(hidden.html).toContain(`action="${again}"`);
  expect((await reader.send(again, {})).location).toBe(
    `/postings/${own}/hidden-matches?done=readmitted`,
  );
  expect(await listOf(people.coordinator.personId)).toContain("Keeper of bees");
  const deeds = await database()
    .select({ verb: events.verb, details: events.details })
    .from(events)
    .where(and(eq(events.subjectId, own), eq(events.personId, people.coordinator.personId)));
  expect(deeds.map(({ verb }) => verb).toSorted()).toEqual([
    "match_dismissed",
    "match_dismissed",
    "match_readmitted",
  ]);
  expect(deeds.map(({ details }) => details)).toContainEqual({ other, reason: "time" });
});

test("the other side's posting cannot be hidden from a list that is not one's own, nor what does not pair", async () => {
  const outsider = await readerOf(people.recruiter.personId);
  const page = `/postings/${own}/matches/${other}/dismissal`;
  expect((await outsider.open(page)).status).toBe(403);
  expect((await outsider.send(page, { reason: "place" })).status).toBe(403);
  expect((await outsider.open(`/postings/${own}/hidden-matches`)).status).toBe(403);
  const member = await readerOf(people.coordinator.personId);
  const itself = `/postings/${own}/matches/${own}/dismissal`;
  expect((await member.open(itself)).status).toBe(404);
  expect((await member.send(itself, { reason: "place" })).status).toBe(404);
});
