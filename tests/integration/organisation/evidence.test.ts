import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { files, organisationEvidence, organisations } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import {
  addEvidence,
  askForVerification,
  removeEvidence,
} from "#app/domain/evidence/commands.server.ts";
import { getDocument, getVerificationPage } from "#app/domain/evidence/queries.server.ts";
import { noteEvidence } from "#app/domain/verification/commands.server.ts";
import { at, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { company, recordOf, type Company } from "#tests/support/organisation-people.ts";
import { PDF, picture, SVG } from "#tests/support/pictures.ts";

const scene = (work: (db: Database, c: Company) => Promise<void>) =>
  inRolledBackTransaction(async (db) => work(db, await company(db, "new")));

const said = { kind: "statement", words: "Ask our dean." } as const;
const fileOf = (content: Buffer, name = "Licence 7.pdf") =>
  new File([new Uint8Array(content)], name, { type: "application/pdf" });
const documented = (content = PDF) => ({ kind: "document", document: fileOf(content) }) as const;

const evidenceOf = (db: Database, organisationId: string) =>
  db
    .select()
    .from(organisationEvidence)
    .where(eq(organisationEvidence.organisationId, organisationId));

const decide = (db: Database, id: string) =>
  db.update(organisations).set({ state: "verified" }).where(eq(organisations.id, id));

/** Whoever is no owner of it, and what each of them meets. */
const others = ({ editor, viewer, outsider, newcomer, student, staff }: Company) =>
  [
    [editor, Forbidden],
    [viewer, Forbidden],
    [staff, Forbidden],
    [outsider, NotFound],
    [newcomer, NotFound],
    [student, NotFound],
  ] as const;

async function refuseAll(c: Company, attempt: (actor: Person) => Promise<unknown>) {
  for (const [actor, meets] of others(c))
    await expect(attempt(actor), actor.name).rejects.toThrow(meets);
}

describe("evidence", () => {
  test("is given by owners in words or as a document, and leaves a record", () =>
    scene(async (db, { id, owner }) => {
      const given = [said, documented(), documented(await picture("jpeg"))];
      for (const [index, one] of given.entries())
        await addEvidence(at(owner, new Date(NOW.getTime() + index)), id, one, db);
      const { evidence } = await getVerificationPage(owner, id, db);
      expect(evidence.map(({ kind, words, fileName }) => [kind, words, fileName])).toEqual([
        ["statement", "Ask our dean.", null],
        ["document", null, "Licence 7.pdf"],
        ["document", null, "Licence 7.jpg"],
      ]);
      expect(await recordOf(db, id)).toEqual(Array(3).fill("evidence_added"));
    }));

  test("is nobody else's to give", () =>
    scene(async (db, c) => {
      await refuseAll(c, (actor) => addEvidence(actor, c.id, said, db));
      expect(await evidenceOf(db, c.id)).toEqual([]);
    }));

  test("is refused as a document that is none, whatever its name says", () =>
    scene(async (db, { id, owner }) => {
      for (const content of [SVG, Buffer.from("<html>"), Buffer.alloc(0)])
        await expect(addEvidence(owner, id, documented(content), db)).rejects.toThrow(
          "notADocument",
        );
      expect(await db.select().from(files).where(eq(files.organisationId, id))).toEqual([]);
    }));

  test("ends at so many pieces and so many documents", () =>
    scene(async (db, { id, owner }) => {
      const another = (made: number) => documented(Buffer.concat([PDF, Buffer.from(`${made}`)]));
      for (let made = 0; made < LIMITS.documentsPerOrganisation; made++)
        await addEvidence(owner, id, another(made), db);
      await expect(addEvidence(owner, id, documented(), db)).rejects.toThrow("tooManyDocuments");
      const left = LIMITS.evidencePerOrganisation - LIMITS.documentsPerOrganisation;
      for (let made = 0; made < left; made++)
        await addEvidence(owner, id, { ...said, words: `Ask ${made} of us.` }, db);
      await expect(addEvidence(owner, id, said, db)).rejects.toThrow("tooMuchEvidence");
    }));

  test("is given once by whoever sends it again, and again by somebody else", () =>
    scene(async (db, { id, owner, staff }) => {
      for (const given of [said, documented(), said, documented()])
        await addEvidence(owner, id, given, db);
      expect(await evidenceOf(db, id)).toHaveLength(2);
      expect(await recordOf(db, id)).toEqual(Array(2).fill("evidence_added"));
      for (let sent = 0; sent < 2; sent++) await noteEvidence(staff, id, said, db);
      expect(await evidenceOf(db, id)).toHaveLength(3);
    }));

  test("is neither given nor taken back once staff have decided", () =>
    scene(async (db, { id, owner }) => {
      await addEvidence(owner, id, said, db);
      const [row] = await evidenceOf(db, id);
      await decide(db, id);
      await expect(addEvidence(owner, id, said, db)).rejects.toThrow("decidedAlready");
      await expect(removeEvidence(owner, id, row!.id, db)).rejects.toThrow("decidedAlready");
    }));
});

describe("evidence that is taken back", () => {
  test("is gone with its document, once", () =>
    scene(async (db, { id, owner }) => {
      await addEvidence(owner, id, documented(), db);
      const [row] = await evidenceOf(db, id);
      await removeEvidence(owner, id, row!.id, db);
      expect(await evidenceOf(db, id)).toEqual([]);
      expect(await db.select().from(files).where(eq(files.id, row!.fileId!))).toEqual([]);
      await expect(removeEvidence(owner, id, row!.id, db)).rejects.toThrow(NotFound);
      expect(await recordOf(db, id)).toEqual(["evidence_added", "evidence_removed"]);
    }));

  test("is the owners' own: not what staff noted, nor another organisation's, nor nothing", () =>
    scene(async (db, c) => {
      await addEvidence(c.owner, c.id, said, db);
      const [given] = await evidenceOf(db, c.id);
      await refuseAll(c, (actor) => removeEvidence(actor, c.id, given!.id, db));
      await noteEvidence(c.staff, c.id, { words: "The register knows it." }, db);
      const noted = (await evidenceOf(db, c.id)).find(({ id }) => id !== given!.id)!;
      for (const id of [noted.id, crypto.randomUUID(), "none"])
        await expect(removeEvidence(c.owner, c.id, id, db)).rejects.toThrow(NotFound);
      const { evidence } = await getVerificationPage(c.owner, c.id, db);
      expect(evidence.map(({ id }) => id)).toEqual([given!.id]);
    }));
});

describe("a document", () => {
  test("is read by members and staff, and by nobody else", () =>
    scene(async (db, c) => {
      await addEvidence(c.owner, c.id, documented(), db);
      const [row] = await evidenceOf(db, c.id);
      for (const reader of [c.owner, c.editor, c.viewer, c.staff])
        expect(await getDocument(reader, c.id, row!.id, db)).toMatchObject({
          name: "Licence 7.pdf",
          mediaType: "application/pdf",
          content: PDF,
        });
      for (const reader of [c.outsider, c.newcomer, c.student])
        await expect(getDocument(reader, c.id, row!.id, db)).rejects.toThrow(NotFound);
      await decide(db, c.id);
      for (const reader of [c.outsider, c.newcomer, c.student])
        await expect(getDocument(reader, c.id, row!.id, db)).rejects.toThrow(Forbidden);
      await expect(getDocument(c.owner, c.elsewhere.id, row!.id, db)).rejects.toThrow(Forbidden);
    }));
});

describe("verification", () => {
  test("is asked for by owners, once, with something to verify by", () =>
    scene(async (db, c) => {
      const ask = (actor = c.owner) => askForVerification(actor, c.id, {}, db);
      await expect(ask()).rejects.toThrow("nothingToVerifyBy");
      await addEvidence(c.owner, c.id, said, db);
      await refuseAll(c, ask);
      await ask();
      await expect(ask()).rejects.toThrow("verificationAsked");
      const page = await getVerificationPage(c.owner, c.id, db);
      expect(page).toMatchObject({ askedAt: NOW, can: { add: true, ask: false } });
      expect(await recordOf(db, c.id)).toEqual(["evidence_added", "verification_asked"]);
    }));

  test("is asked for again with an answer, which stays among the evidence", () =>
    scene(async (db, { id, owner }) => {
      await db
        .update(organisations)
        .set({ verificationNote: "Who are you?" })
        .where(eq(organisations.id, id));
      await askForVerification(owner, id, { answer: "The dean of it." }, db);
      const page = await getVerificationPage(owner, id, db);
      expect(page.note).toBeNull();
      expect(page.evidence).toMatchObject([{ kind: "statement", words: "The dean of it." }]);
    }));

  test("is not asked for once it is decided", () =>
    scene(async (db, { id, owner }) => {
      await decide(db, id);
      await expect(askForVerification(owner, id, {}, db)).rejects.toThrow("decidedAlready");
    }));
});

test("evidence that is sent twice at the same instant is there once", () =>
  withOwnDatabase(async ({ db }) => {
    for (const given of [said, documented()]) {
      const { id, owner } = await company(db, "new");
      await Promise.all([1, 2, 3].map(() => addEvidence(owner, id, given, db)));
      expect(await evidenceOf(db, id)).toHaveLength(1);
      expect(await db.$count(files, eq(files.organisationId, id))).toBe(given === said ? 0 : 1);
    }
  }));

test("of two owners who ask at the same instant one does", () =>
  withOwnDatabase(async ({ db }) => {
    for (let round = 0; round < 10; round++) {
      const { id, owner } = await company(db, "new");
      await addEvidence(owner, id, said, db);
      const asked = await Promise.allSettled([
        askForVerification(owner, id, {}, db),
        askForVerification(owner, id, { answer: "Now." }, db),
      ]);
      expect(asked.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const lost = asked.find(({ status }) => status === "rejected") as PromiseRejectedResult;
      expect(lost.reason).toBeInstanceOf(Refused);
    }
  }));
