import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import * as t from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";
import { createDraft, revisePosting, submitPosting } from "#app/domain/posting/commands.server.ts";
import { makeOrganisation, makePerson, NOW, unique } from "./cast.ts";
import { contentFor } from "./contents.ts";
import { giveFactor } from "./second-factor.ts";
import { makeVocabulary } from "./skills.ts";

const LATER = new Date(NOW.getTime() + 24 * 60 * 60 * 1000);
const TIMES = { createdAt: NOW, expiresAt: LATER };

/** A file that somebody uploaded; answers its id. */
export async function putFile(
  db: Database,
  purpose: (typeof t.files.$inferInsert)["purpose"],
  personId: string | null,
  createdAt = NOW,
): Promise<string> {
  const content = Buffer.from(`the ${purpose}`);
  const name = `${purpose}.txt`;
  const [file] = await db
    .insert(t.files)
    .values({
      purpose,
      personId,
      name,
      mediaType: "text/plain",
      size: content.length,
      sha256: unique("hash"),
      content,
      createdAt,
    })
    .returning({ id: t.files.id });
  return file!.id;
}

/** Postings of an organisation: one published, one a draft that was written anew. Answers the published one. */
async function write(db: Database, author: Person, organisationId: string): Promise<string> {
  await makeVocabulary(db);
  const { id: posting } = await createDraft(author, organisationId, contentFor("internship"), db);
  await submitPosting(author, posting, db);
  const draft = await createDraft(author, organisationId, contentFor("internship"), db);
  const anew = contentFor("internship", { title: "Written anew" });
  await revisePosting(author, draft.id, anew, draft.revision, db);
  return posting;
}

/** Somebody whose name and address differ, so that both can be looked for. */
type Holder = Person & { email: string };

/** What stands in the tables of accounts. */
async function fillOwn(db: Database, { personId, name, email, now }: Holder) {
  await giveFactor(db, personId);
  await db.insert(t.recoveryCodes).values({ id: unique("code"), personId, createdAt: NOW });
  const link = { id: unique("link"), personId, email: `new-${email}`, ...TIMES };
  await db.insert(t.accountTokens).values({ ...link, purpose: "change_address" });
  await db.insert(t.mailOptOuts).values({ personId, topic: "reminder", at: NOW });
  await db.insert(t.workspaceVisits).values({ personId, lastAt: NOW });
  await db.insert(t.savedVisits).values({ personId, lastAt: NOW, seenUntil: NOW });
  const search = {
    query: "skill=python",
    fingerprint: unique("search"),
    savedAt: NOW,
    seenUntil: NOW,
  };
  await db.insert(t.savedSearches).values({ ...search, personId, name: `For ${name}` });
  await db.insert(t.studies).values({ personId, semester: 5, statedAt: NOW });
  await db
    .insert(t.studentSkills)
    .values({ personId, skillId: "sql", level: 3, statedAs: "databases" });
  const session = { id: unique("session"), userId: personId, device: "Firefox, Linux" };
  await db
    .insert(t.sessions)
    .values({ ...session, expiresAt: LATER, absoluteExpiresAt: LATER, lastSeenAt: NOW });
  const entries: [string, string][] = [["contactName", name]];
  await db.insert(t.formAutosaves).values({ personId, form: "internship", entries, savedAt: NOW });
  const signUp = { id: unique("sign-up"), email, name, passwordHash: "none", ...TIMES };
  await db.insert(t.signUps).values({ ...signUp, role: "member", language: "en" });
  const to = { personId, email, language: "en" as const };
  const values = { organisation: "Lipova" };
  const mail = { to, topic: "organisation", message: "membership_ended", values } as const;
  await queueMail(db, { now }, mail);
  await queueMail(db, { now }, { ...mail, to: { ...to, personId: null } });
  await db.update(t.mails).set({ state: "parked", error: `refused ${email}` });
  await queueMail(db, { now }, mail);
}

/** An import with a row that names somebody, and a claim with a document. */
async function fillImportAndClaim(db: Database, { personId, name, email }: Holder) {
  const fileId = await putFile(db, "import", personId);
  const times = { createdAt: NOW, changedAt: NOW };
  const [run] = await db
    .insert(t.imports)
    .values({ kind: "internship", personId, fileId, fileName: "rows.csv", ...times })
    .returning();
  const source = { contact: email };
  await db.insert(t.importRows).values({ importId: run!.id, number: 1, source });
  const { id: organisationId } = await makeOrganisation(db, "company", "unclaimed");
  await db.insert(t.organisationClaims).values({
    organisationId,
    personId,
    words: `I am ${name}`,
    claimedAt: NOW,
    fileId: await putFile(db, "evidence", personId),
  });
}

/** What somebody has done for an organisation and, once, for the cluster. */
async function fillWork(db: Database, { personId, email }: Holder, organisationId: string) {
  await db.insert(t.organisationEvidence).values({
    organisationId,
    kind: "document",
    fileId: await putFile(db, "evidence", personId),
    addedBy: personId,
    addedAt: NOW,
  });
  const domain = { organisationId, domain: `${unique("domain")}.example`, askedAt: NOW };
  await db
    .insert(t.organisationDomains)
    .values({ ...domain, askedBy: personId, confirmedBy: personId, confirmedAt: NOW });
  const { id: elsewhere } = await makeOrganisation(db, "company");
  const invite = (fields: { organisationId: string; email: string; invitedBy?: string }) => ({
    ...fields,
    role: "viewer" as const,
    secretHash: unique("secret"),
    ...TIMES,
  });
  await db
    .insert(t.invitations)
    .values([
      invite({ organisationId: elsewhere, email }),
      invite({ organisationId, email: "somebody-else@mail.example", invitedBy: personId }),
    ]);
  const move = { fromState: "new", toState: "verified" } as const;
  await db.insert(t.organisationTransitions).values({ organisationId, personId, at: NOW, ...move });
}

/** Reports that somebody made, as a person and as a visitor, and one that they decided. */
async function fillReports(db: Database, { personId, email }: Holder, postingId: string) {
  const report = { postingId, reason: "fraud", language: "en", reportedAt: NOW } as const;
  await db.insert(t.reports).values([
    { ...report, personId, words: "This is not so." },
    { ...report, reporterEmail: email.toUpperCase() },
    {
      ...report,
      reporterEmail: "somebody-else@mail.example",
      state: "dismissed",
      decidedBy: personId,
      decidedAt: NOW,
    },
  ]);
}

/** Skills that somebody misses, of which one is for them to decide. */
async function fillProposals(db: Database, { personId, name }: Holder) {
  const proposal = { words: `${name} teaches it.`, proposedAt: NOW };
  await db.insert(t.skillProposals).values([
    { ...proposal, en: unique("Falconry"), proposedBy: personId },
    {
      proposedAt: NOW,
      words: "We need it.",
      en: unique("Heraldry"),
      state: "refused",
      reason: "Too rare.",
      decidedBy: personId,
      decidedAt: NOW,
    },
  ]);
}

/** Somebody with a row in every table that leads to people, who shares a company with another owner. */
export async function makeFullAccount(db: Database) {
  const company = await makeOrganisation(db, "company");
  const places = [{ organisationId: company.id, role: "owner" as const }];
  const made = await makePerson(db, "member", places);
  const person: Holder = { ...made, name: unique("Мира Колева"), email: made.name };
  await db.update(t.people).set({ name: person.name }).where(eq(t.people.id, person.personId));
  const heir = await makePerson(db, "member", places);
  const posting = await write(db, person, company.id);
  await fillOwn(db, person);
  await fillImportAndClaim(db, person);
  await fillWork(db, person, company.id);
  await fillReports(db, person, posting);
  await fillProposals(db, person);
  const shown = { own: posting, rules: "6", snapshot: "1", vocabulary: 1, aside: [], matches: [] };
  await db
    .insert(t.matchListVisits)
    .values({ personId: person.personId, postingId: posting, lastAt: NOW, seen: shown });
  const savedAt = NOW;
  await db
    .insert(t.savedPostings)
    .values({ personId: person.personId, postingId: posting, savedAt });
  const membersPath = `/organisations/${company.id}/members`;
  const values = {
    organisation: "Lipova",
    person: person.name,
    role: "owner",
    membersPath,
  } as const;
  const to = { personId: heir.personId, email: heir.name, language: "en" as const };
  await queueMail(db, person, { to, topic: "organisation", message: "member_joined", values });
  return { person, heir, company, posting };
}
