import { eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { MemberRole } from "#db/codes.ts";
import { organisations, postings, savedPostings } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { makeOrganisation, makePerson, NOW, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

/** What is complete without a deadline: it can be published, renewed and opened again at any time. */
export const internship = contentFor("internship", { deadlineOn: undefined });
const programme = contentFor("programme", { academicYear: 2026 });

/** Organisations of one side each, the same people in all three, and one that nobody speaks for. */
async function makeHomes(db: Database) {
  return {
    home: await makeOrganisation(db, "company"),
    campus: await makeOrganisation(db, "university"),
    /** Not looked at by staff yet, so nobody else sees it. */
    fresh: await makeOrganisation(db, "company", "new"),
    unclaimed: await makeOrganisation(db, "company", "unclaimed"),
  };
}

type Homes = Awaited<ReturnType<typeof makeHomes>>;

async function makePeople(db: Database, { home, campus, fresh }: Homes) {
  const elsewhere = await makeOrganisation(db, "company");
  const member = (role: MemberRole, ...places: { id: string }[]) =>
    makePerson(
      db,
      "member",
      places.map(({ id }) => ({ organisationId: id, role })),
    );
  return {
    owner: await member("owner", home, campus, fresh),
    editor: await member("editor", home, campus, fresh),
    viewer: await member("viewer", home, campus, fresh),
    /** Of no organisation; where somebody is invited, or claims, it is this one. */
    newcomer: await member("owner"),
    outsider: await member("owner", elsewhere),
    student: await makePerson(db, "student"),
    visitor: visitor(),
    staff: await makePerson(db, "staff"),
    system: systemActor(NOW),
  };
}

async function makePostings(db: Database, { home, campus }: Homes, { owner, system }: People) {
  const drafted = async () => (await createDraft(owner, home.id, internship, db)).id;
  const published = async () => (await submitPosting(system, await drafted(), db)).id;
  // The first one of an organisation waits for review.
  const inReview = (await submitPosting(owner, await drafted(), db)).id;
  const curriculum = await createDraft(owner, campus.id, programme, db);
  return {
    inReview,
    published: await published(),
    closed: (await closePosting(owner, await published(), { reason: "filled" }, db)).id,
    draft: await drafted(),
    curriculum: (await submitPosting(system, curriculum.id, db)).id,
  };
}

export type People = Awaited<ReturnType<typeof makePeople>>;
export type PersonName = keyof People;

/** Everybody with an account has saved a posting, so that each can take it off their list. */
async function putAside(db: Database, people: People, postingId: string) {
  const ids = Object.values(people).flatMap(({ personId }) => personId ?? []);
  await db
    .insert(savedPostings)
    .values(ids.map((personId) => ({ personId, postingId, savedAt: NOW })));
}

/** Everybody who could want something of an organisation, and a posting in every state in which something can be wanted. */
export async function setStage(db: Database) {
  await makeVocabulary(db);
  const homes = await makeHomes(db);
  const people = await makePeople(db, homes);
  const made = await makePostings(db, homes, people);
  await putAside(db, people, made.published);
  return { ...homes, people, ...made };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;

/** From now on nothing of the stage's organisations is shown to anybody but their members and the office. */
export async function hideHomes(db: Database, { home, campus, fresh, unclaimed }: Stage) {
  const ids = [home, campus, fresh, unclaimed].map(({ id }) => id);
  await db.update(organisations).set({ state: "suspended" }).where(inArray(organisations.id, ids));
}

export const revisionOf = async (db: Database, id: string) =>
  (await db.select().from(postings).where(eq(postings.id, id)))[0]!.revision;
