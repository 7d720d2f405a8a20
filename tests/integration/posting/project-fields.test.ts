import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { createDraft, revisePosting, submitPosting } from "#app/domain/posting/commands.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { copyPosting } from "#app/domain/posting/copy.server.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
});

const KINDS = ["project_proposal", "co_development_offer"] as const;
type Kind = (typeof KINDS)[number];

const OPEN = {
  expectedResults: [],
  madeAvailable: [],
  teamFrom: undefined,
  teamTo: undefined,
};

const told = (content: object) =>
  Object.fromEntries(Object.entries(content).filter(([name]) => name in OPEN || name === "theses"));

async function publish(kind: Kind, fields: Record<string, unknown> = {}) {
  const content = contentFor(kind, fields);
  const [author, home] =
    kind === "project_proposal"
      ? [people.coordinator, people.university]
      : [people.recruiter, people.company];
  const draft = await createDraft(author, home.id, content);
  await submitPosting(people.system, draft.id);
  return { author, id: draft.id, content };
}

const read = async (address: string, language: string, personId: string | null = null) =>
  text((await (await readerOf(personId, language)).open(address)).html);

describe.each(KINDS)("what a %s leaves behind and brings", (kind) => {
  test("comes back as it was written, and goes along into a copy", async () => {
    const { author, id, content } = await publish(kind);
    const posting = { id, kind, versionNumber: 1 };
    expect(told(await contentOf(database(), posting))).toEqual(told(content));
    const copy = await copyPosting(author, id);
    expect(told(await contentOf(database(), copy))).toEqual(told(content));
  });

  test("is left out of the page and kept as unknown where nobody states it", async () => {
    const { id } = await publish(kind, { ...OPEN, theses: [] });
    const stored = await contentOf(database(), { id, kind, versionNumber: 1 });
    for (const field of [...Object.keys(OPEN), "theses"]) expect(stored).not.toHaveProperty(field);
    const page = await read(`/postings/${id}`, "en");
    for (const term of ["Expected results", "Made available", "Team of", "Theses"])
      expect(page).not.toContain(term);
  });
});

test("each side's team is called after it, in both languages", async () => {
  const [proposal, offer] = [
    await publish("project_proposal"),
    await publish("co_development_offer"),
  ];
  const english = await read(`/postings/${proposal.id}`, "en");
  expect(english).toContain("Expected resultsprototype; thesis");
  expect(english).toContain("Made availableequipment or laboratory");
  expect(english).toContain("Team of the university2 to 4 people");
  expect(english).toContain("Theses in the projectmaster’s thesis");
  const bulgarian = await read(`/postings/${offer.id}`, "bg");
  expect(bulgarian).toContain("Очаквани резултатисофтуер; доклад или проучване");
  expect(bulgarian).toContain("Какво се предоставяданни; тестова среда");
  expect(bulgarian).toContain("Екип на компаниятанай-много 3 души");
});

test("two versions say in words how they differ in it", async () => {
  const { author, id } = await publish("project_proposal");
  const changed = contentFor("project_proposal", {
    expectedResults: ["thesis", "prototype"],
    madeAvailable: ["equipment", "mentoring"],
    teamTo: undefined,
    theses: [],
  });
  await revisePosting(author, id, changed, 1);
  const page = await read(`/postings/${id}/versions/2/changes`, "bg", author.personId);
  expect(page).not.toContain("Очаквани резултати");
  expect(page).toContain("оборудване или лаборатория; време на ментори");
  expect(page).toContain("от 2 до 4 души");
  expect(page).toContain("поне 2 души");
  expect(page).toContain("Екип на университета");
  expect(page).toMatch(/магистърска дипломна работа.*не е посочено/);
});

test.each([
  ["proposal_team_is_in_order", "team_from = 5, team_to = 4"],
  ["proposal_team_has_at_least_one_person", "team_from = 0"],
  ["proposal_team_is_not_a_crowd", "team_from = null, team_to = 501"],
  ["proposal_results_are_known", "expected_results = '{fame}'"],
  ["proposal_makes_known_things_available", "made_available = '{coffee}'"],
  ["proposal_theses_are_known", "theses = '{habilitation}'"],
])("%s, whoever writes", async (constraint, values) => {
  await publish("project_proposal");
  const written = database()
    .execute(sql.raw(`update project_proposal_versions set ${values}`))
    .catch((error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name);
  expect(await written).toBe(constraint);
});
