import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { organisations, postings } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { returnPosting } from "#app/domain/posting/review.server.ts";
import { at, cast, makeOrganisation, makePerson } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;
let owner: Reader;
const system = () => systemActor(new Date());
const DAY_MS = 24 * 60 * 60 * 1000;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  owner = await readerOf(people.recruiter.personId);
});

async function draft(title: string, fields: object = {}, organisation = people.company) {
  const content = contentFor("internship", { title, deadlineOn: undefined, ...fields });
  return (await createDraft(system(), organisation.id, content)).id;
}

async function published(title: string, fields: object = {}) {
  const id = await draft(title, fields);
  await submitPosting(system(), id);
  return id;
}

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const stateOf = async (id: string) =>
  (await database().select().from(postings).where(eq(postings.id, id)))[0]!;

/** Several boxes of a list, ticked. */
function ticked(ids: string[], more: Record<string, string> = {}): FormData {
  const entries = new FormData();
  for (const id of ids) entries.append("posting", id);
  for (const [name, value] of Object.entries(more)) entries.append(name, value);
  return entries;
}

const queryOf = (ids: string[]) => ids.map((id) => `posting=${id}`).join("&");

describe("the workspace of a member", () => {
  test("says what was sent back and why, what ends, what lacks what, and what waits", async () => {
    const newcomer = await makeOrganisation(database(), "company");
    const member = await makePerson(database(), "member", [
      { organisationId: newcomer.id, role: "owner" },
    ]);
    const reader = await readerOf(member.personId);
    const now = new Date();
    const author = at(member, now);
    const back = await draft("Sent back", {}, newcomer);
    const { revision } = await submitPosting(author, back);
    const note = "Name the tools, please.";
    await returnPosting(at(people.staff, now), back, { revision, note });
    await draft(
      "Incomplete",
      { payKind: undefined, payFrom: undefined, payCurrency: undefined, payPeriod: undefined },
      newcomer,
    );
    const waiting = await draft("Waits", {}, newcomer);
    await submitPosting(author, waiting);
    const ending = await draft("Ends", {}, newcomer);
    await submitPosting(system(), ending);
    await database()
      .update(postings)
      .set({ expiresAt: inDays(20) })
      .where(eq(postings.id, ending));
    const { html } = await reader.open("/workspace");
    const said = text(html);
    expect(said).toContain("The cluster sent it back: Name the tools, please.");
    expect(said).toContain("still needed for publication: “Pay”");
    expect(said).toMatch(/Ending soon.*Ends.*Drafts.*Incomplete.*In review.*Waits/s);
    expect(html).toContain(`action="/postings/${ending}/renewal"`);
    expect(html).toContain('href="/workspace/postings?state=in_review"');
  });

  test("pages through many postings, by state and kind", async () => {
    const many = await makeOrganisation(database(), "company");
    const member = await makePerson(database(), "member", [
      { organisationId: many.id, role: "viewer" },
    ]);
    for (let index = 0; index < 27; index++) await draft(`Draft number ${index}`, {}, many);
    const reader = await readerOf(member.personId);
    const list = await reader.open("/workspace/postings?state=draft&kind=internship");
    expect(text(list.html)).toContain("27 postings");
    expect(list.html).toContain("/workspace/postings?state=draft&amp;kind=internship&amp;page=2");
    expect(list.html).not.toContain('type="checkbox" name="posting"');
    const second = await reader.open("/workspace/postings?state=draft&page=2");
    expect(second.html.match(/<li class="hit/g)).toHaveLength(2);
    const none = await reader.open("/workspace/postings?state=closed");
    expect(text(none.html)).toContain("No posting is like this");
    expect((await reader.open("/workspace/postings?state=nonsense&page=x")).status).toBe(200);
  });
});

test("what ends first stands first, on the workspace and in the whole list, and the pages say so", async () => {
  const busy = await makeOrganisation(database(), "company");
  const member = await makePerson(database(), "member", [
    { organisationId: busy.id, role: "owner" },
  ]);
  const ends = async (title: string, days: number) => {
    const id = await draft(title, {}, busy);
    await submitPosting(system(), id);
    await database()
      .update(postings)
      .set({ state: "published", expiresAt: inDays(days) })
      .where(eq(postings.id, id));
    return id;
  };
  await ends("In ninety days", 90);
  await ends("In forty days", 40);
  await closePosting(system(), await ends("Closed by hand", 35), { reason: "filled" });
  await draft("Only a draft", {}, busy);
  const reader = await readerOf(member.personId);
  const opened = async (address: string) => text((await reader.open(address)).html);
  expect(await opened("/workspace")).toMatch(
    /What ends first comes first\..*In forty days.*In ninety days/s,
  );
  expect(await opened("/workspace/postings")).toMatch(
    /Published postings come first, what ends soonest at the top;.*In forty days.*In ninety days.*Only a draft.*Closed by hand/s,
  );
  expect(await opened("/workspace/postings?state=published")).toMatch(
    /What ends first comes first\..*In forty days.*In ninety days/s,
  );
  expect(await opened("/workspace/postings?state=draft")).toContain(
    "The last changed comes first.",
  );
});

test("what a suspended organisation has published is not said to be found", async () => {
  const hidden = await makeOrganisation(database(), "company");
  const member = await makePerson(database(), "member", [
    { organisationId: hidden.id, role: "owner" },
  ]);
  await submitPosting(system(), await draft("Out of sight", {}, hidden));
  const reader = await readerOf(member.personId);
  const opened = async (address: string) => text((await reader.open(address)).html);
  expect(await opened("/workspace")).toMatch(/Found by search.*Out of sight/s);
  await database()
    .update(organisations)
    .set({ state: "suspended" })
    .where(eq(organisations.id, hidden.id));
  const workspace = await opened("/workspace");
  expect(workspace).not.toContain("Found by search");
  expect(workspace).toMatch(/not public at present.*until it is verified again.*Out of sight/s);
  expect(await opened("/workspace/postings")).toMatch(/Out of sight.*not public at present/s);
});

describe("many at once, without JavaScript,", () => {
  test("are published each on its own, and the answer says why not", async () => {
    const good = await draft("Complete one");
    const bad = await draft("Lacks its pay", {
      payKind: undefined,
      payFrom: undefined,
      payCurrency: undefined,
      payPeriod: undefined,
    });
    const foreign = await draft("Of others", {}, people.elsewhere);
    await published("Another one before");
    const already = await published("Public already");
    const answer = await owner.send(
      "/workspace/publications",
      ticked([good, bad, foreign, already]),
    );
    expect(answer.status).toBe(200);
    const said = text(answer.html);
    expect(said).toContain("Done: 1 of 4.");
    expect(said).toContain("Complete one: published");
    expect(said).toContain("Lacks its pay: unchanged. Something is missing: “Pay”.");
    expect(said).toContain("Public already: unchanged. Not possible: this posting is published.");
    expect(said).toContain("This posting does not exist, or you cannot see it.");
    expect(said).not.toContain("Of others");
    expect((await stateOf(bad)).state).toBe("draft");
  });

  test("are closed for one reason after a question, put away, renewed and duplicated", async () => {
    const [one, two] = [await published("Many one"), await published("Many two")];
    const dated = await published("Many dated", {
      deadlineOn: inDays(60).toISOString().slice(0, 10),
    });
    const renewed = await owner.send("/workspace/renewals", ticked([one, dated]));
    expect(text(renewed.html)).toMatch(
      /Many one: renewed until .*Many dated: unchanged\. It has a deadline of its own\. Choose the new deadline/s,
    );
    expect(renewed.html).toContain(`href="/postings/${dated}/renewal"`);

    const question = await owner.open(`/workspace/closures?${queryOf([one, two])}`);
    expect(text(question.html)).toContain("Close 2 postings");
    const address = `/workspace/closures?${queryOf([one, two])}`;
    const silent = await owner.send(address, ticked([one, two], { note: "Kept" }));
    expect([silent.status, silent.html]).toEqual([400, expect.stringContaining("Kept")]);
    const closed = await owner.send(address, ticked([one, two], { reason: "filled" }));
    expect(text(closed.html)).toContain("Done: 2 of 2.");
    expect(await stateOf(two)).toMatchObject({ state: "closed", closeReason: "filled" });

    const copied = await owner.send("/workspace/copies", ticked([one]));
    expect(text(copied.html)).toContain("Many one: duplicated.");
    const partly = text((await owner.open(`/workspace/archives?${queryOf([one, dated])}`)).html);
    expect(partly).toMatch(/Archive 1 posting.*1 chosen posting stays as it is/s);
    expect(partly).toMatch(/Many dated: unchanged\. Not possible: this posting is published\./);
    const archived = await owner.send(
      `/workspace/archives?${queryOf([one])}`,
      ticked([one, dated]),
    );
    expect(text(archived.html)).toMatch(/Many one: archived.*Many dated: unchanged\./s);
    const nothing = await owner.open(`/workspace/archives?${queryOf([one, dated])}`);
    expect(text(nothing.html)).toContain("None of the chosen postings can be archived");
    expect(nothing.html).not.toContain(`value="${dated}"`);
  });

  test("nothing chosen is said, and a colleague who only reads changes nothing", async () => {
    const none = await owner.send("/workspace/publications", {});
    expect([none.status, text(none.html)]).toEqual([
      400,
      expect.stringContaining("You have chosen no posting"),
    ]);
    expect(text((await owner.open("/workspace/closures")).html)).toContain("You have chosen no");
    const id = await published("Not the viewer’s");
    const viewer = await readerOf(people.onlooker.personId);
    const question = await viewer.open(`/workspace/closures?${queryOf([id])}`);
    expect(text(question.html)).toMatch(/None of the chosen.*You may not do this/s);
    const refused = await viewer.send("/workspace/closures", ticked([id], { reason: "filled" }));
    expect(text(refused.html)).toContain("You may not do this with this posting.");
    expect((await stateOf(id)).state).toBe("published");
  });
});

test("what others published since the last visit and fits is new once, and only to the end of the visit", async () => {
  const { university } = people;
  const coordinator = await readerOf(people.coordinator.personId);
  const programme = async (title: string) => {
    const content = contentFor("programme", { title });
    const { id } = await createDraft(system(), university.id, content);
    await submitPosting(system(), id);
    return id;
  };
  const mine = await published("Data internship", {
    requires: [{ skill: "sql" }, { skill: "databases" }],
  });
  await programme("Fresh programme");
  const { html } = await owner.open("/workspace");
  expect(text(html)).toContain("New matches");
  expect(html).toContain(`/postings/${mine}/matches/`);
  expect(text(html)).toContain("Fresh programme");
  expect(text((await owner.open("/workspace")).html)).toContain("Fresh programme");
  expect(text((await coordinator.open("/workspace")).html)).toContain("Data internship");
  const other = await programme("Other programme");
  const aside = await owner.send(`/postings/${mine}/matches/${other}/dismissal`, {
    reason: "skills",
  });
  expect(aside.status).toBe(302);
  const spared = text((await owner.open("/workspace")).html);
  expect(spared).toMatch(/Fresh programme[^“]*for “Data internship”/);
  expect(spared).toMatch(/Other programme[^“]*for “(?!Data)/);
  expect(spared).not.toMatch(/Other programme[^“]*for “Data internship”/);
  await closePosting(system(), mine, { reason: "filled" });
  expect(text((await coordinator.open("/workspace")).html)).not.toContain("Data internship");
});
