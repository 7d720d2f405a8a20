import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { ORGANISATION_STATES } from "#db/codes.ts";
import {
  invitations,
  mails,
  members,
  organisationAliases,
  organisationClaims,
  organisationDomains,
  organisationEvidence,
  organisationListings,
  organisationPlaces,
  organisations,
  organisationTransitions,
  outbox,
  postings,
} from "#db/schema/index.ts";
import { readOwners } from "#app/domain/import/organisations.server.ts";
import { claimOrganisation } from "#app/domain/claim/commands.server.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { mergeOrganisations } from "#app/domain/merger/commands.server.ts";
import { whyNotMerged } from "#app/domain/merger/rules.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { cast, makeOrganisation, makePerson, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const scene = (work: (db: Database, c: Awaited<ReturnType<typeof cast>>) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, await cast(db));
  });

const of = <T extends { organisationId: string }>(rows: T[], id: string) =>
  rows.filter(({ organisationId }) => organisationId === id);

describe("a merger", () => {
  test("moves postings, which search hears of, and lets the old address lead to the one that stays", () =>
    scene(async (db, { company, elsewhere, outsider, system, staff }) => {
      const draft = await createDraft(outsider, elsewhere.id, contentFor("internship"), db);
      const open = await createDraft(system, elsewhere.id, contentFor("internship"), db);
      await submitPosting(system, open.id, db);
      await db.delete(outbox);
      await mergeOrganisations(staff, elsewhere.id, { into: company.id }, db);
      const moved = await db.select().from(postings);
      expect(moved.map(({ id, organisationId }) => [id, organisationId]).toSorted()).toEqual(
        [draft.id, open.id].map((id) => [id, company.id]).toSorted(),
      );
      const told = await db.select().from(outbox);
      expect(told.map(({ entity, entityId }) => [entity, entityId]).toSorted()).toEqual(
        [
          ["posting", open.id],
          ["organisation", company.id],
          ["organisation", elsewhere.id],
        ].toSorted(),
      );
      const gone = await db.select().from(organisations).where(eq(organisations.id, elsewhere.id));
      expect(gone).toEqual([]);
      const names = await db.select().from(organisationAliases);
      expect(names).toMatchObject([
        { formerId: elsewhere.id, organisationId: company.id, formerName: elsewhere.name },
      ]);
    }));

  test("lets the next import find the posting of the one that stays where both have its id", () =>
    scene(async (db, { company, elsewhere, recruiter, outsider, staff }) => {
      for (const [actor, { id }] of [
        [recruiter, company],
        [outsider, elsewhere],
      ] as const)
        for (const externalId of ["7", id]) {
          const draft = await createDraft(actor, id, contentFor("internship"), db);
          await db.update(postings).set({ externalId }).where(eq(postings.id, draft.id));
        }
      await mergeOrganisations(staff, elsewhere.id, { into: company.id }, db);
      const ids = of(await db.select().from(postings), company.id).map((row) => row.externalId);
      expect(ids.toSorted()).toEqual(["7", company.id, elsewhere.id, null].toSorted());
    }));

  test("keeps the history of both, and aliases move on", () =>
    scene(async (db, { company, elsewhere, staff }) => {
      const oldest = await makeOrganisation(db, "company");
      for (const { id } of [oldest, elsewhere, company])
        await db
          .insert(organisationTransitions)
          .values({ organisationId: id, fromState: "new", toState: "verified", at: NOW });
      await mergeOrganisations(staff, oldest.id, { into: elsewhere.id }, db);
      await mergeOrganisations(staff, elsewhere.id, { into: company.id }, db);
      const rows = await db.select().from(organisationTransitions);
      expect(of(rows, company.id).map(({ formerId }) => formerId)).toEqual(
        expect.arrayContaining([oldest.id, elsewhere.id, null]),
      );
      const names = await db.select().from(organisationAliases);
      expect(names.map(({ formerId }) => formerId).toSorted()).toEqual(
        [oldest.id, elsewhere.id].toSorted(),
      );
      expect(of(names, company.id)).toHaveLength(2);
    }));

  test("lets the higher role win and keeps one of two invitations, claims and domains", () =>
    scene(async (db, { company, elsewhere, onlooker, editor, outsider, staff }) => {
      const both = (personId: string, role: "owner" | "viewer") =>
        db.insert(members).values({ organisationId: elsewhere.id, personId, role });
      await both(onlooker.personId, "owner");
      await both(editor.personId, "viewer");
      for (const organisationId of [company.id, elsewhere.id]) {
        await db.insert(invitations).values({
          organisationId,
          email: "new@mail.example",
          role: "viewer",
          secretHash: organisationId,
          createdAt: NOW,
          expiresAt: NOW,
        });
        const confirmedAt = organisationId === elsewhere.id ? NOW : null;
        await db
          .insert(organisationDomains)
          .values({ organisationId, domain: "both.example", askedAt: NOW, confirmedAt });
      }
      await mergeOrganisations(staff, elsewhere.id, { into: company.id }, db);
      const roles = of(await db.select().from(members), company.id);
      const roleOf = (id: string) => roles.find(({ personId }) => personId === id)?.role;
      expect(roleOf(onlooker.personId)).toBe("owner");
      expect(roleOf(editor.personId)).toBe("editor");
      expect(roleOf(outsider.personId)).toBe("owner");
      expect(roles).toHaveLength(4);
      const invited = of(await db.select().from(invitations), company.id);
      expect(invited.filter(({ withdrawnAt }) => withdrawnAt === null)).toHaveLength(1);
      expect(invited).toHaveLength(2);
      const domains = await db.select().from(organisationDomains);
      expect(domains).toMatchObject([{ organisationId: company.id, confirmedAt: NOW }]);
    }));

  test("completes what the one that stays says of itself, and overwrites nothing", () =>
    scene(async (db, { company, elsewhere, staff }) => {
      await db
        .update(organisations)
        .set({
          about: { en: "Theirs", bg: "Тяхно" },
          identifier: "175479761",
          country: "BG",
          website: "https://theirs.example",
        })
        .where(eq(organisations.id, elsewhere.id));
      await db
        .update(organisations)
        .set({ about: { en: "Ours" }, website: "https://ours.example" })
        .where(eq(organisations.id, company.id));
      for (const organisationId of [company.id, elsewhere.id])
        await db
          .insert(organisationPlaces)
          .values({ organisationId, position: 0, label: organisationId });
      await db.insert(organisationEvidence).values({
        organisationId: elsewhere.id,
        kind: "statement",
        words: "We are real.",
        addedAt: NOW,
      });
      await mergeOrganisations(staff, elsewhere.id, { into: company.id }, db);
      const [row] = await db.select().from(organisations).where(eq(organisations.id, company.id));
      expect(row).toMatchObject({
        about: { en: "Ours", bg: "Тяхно" },
        identifier: "175479761",
        country: "BG",
        website: "https://ours.example",
        revision: 2,
      });
      expect(await db.select().from(organisationPlaces)).toMatchObject([{ label: company.id }]);
      expect(of(await db.select().from(organisationEvidence), company.id)).toHaveLength(1);
    }));

  test("lets a later import find the one that stays by the old listing", () =>
    scene(async (db, { company, staff }) => {
      const listed = await makeOrganisation(db, "company", "unclaimed");
      await db
        .insert(organisationListings)
        .values({ source: "A board", externalId: "acme", organisationId: listed.id });
      const claimant = await makePerson(db, "member");
      await claimOrganisation(claimant, listed.id, { words: "I work there." }, db);
      await mergeOrganisations(staff, listed.id, { into: company.id }, db);
      const owners = await readOwners(db, "A board");
      expect(owners.get("acme")).toMatchObject({ id: company.id, state: "verified" });
      expect(await db.select().from(organisationClaims)).toMatchObject([
        { state: "refused", organisationId: company.id },
      ]);
      const told = await db.select().from(mails);
      expect(told.find(({ personId }) => personId === claimant.personId)?.message).toBe(
        "claim_overtaken",
      );
    }));

  test("is staff's alone, and of what is there", () =>
    scene(async (db, { company, elsewhere, recruiter, outsider, student, staff }) => {
      const into = { into: company.id };
      for (const actor of [recruiter, outsider, student])
        await expect(mergeOrganisations(actor, elsewhere.id, into, db)).rejects.toThrow(Forbidden);
      const hidden = await makeOrganisation(db, "company", "suspended");
      for (const id of [hidden.id, crypto.randomUUID()])
        await expect(mergeOrganisations(outsider, id, into, db)).rejects.toThrow(NotFound);
      await expect(
        mergeOrganisations(staff, elsewhere.id, { into: crypto.randomUUID() }, db),
      ).rejects.toThrow(NotFound);
    }));

  test("is refused between kinds, states that differ in what is public, and with itself", () =>
    scene(async (db, { university, company, staff }) => {
      const merge = (gone: string, into: string) =>
        mergeOrganisations(staff, gone, { into }, db).catch((error: Refused) => error.message);
      expect(await merge(university.id, company.id)).toBe("mergerOfOtherKind");
      expect(await merge(company.id, company.id)).toBe("mergerWithItself");
      const suspended = await makeOrganisation(db, "company", "suspended");
      expect(await merge(suspended.id, company.id)).toBe("mergerOfStates");
    }));
});

test("nothing becomes public, hidden or spoken for by a merger", () => {
  const allowed = ORGANISATION_STATES.flatMap((from) =>
    ORGANISATION_STATES.filter(
      (to) =>
        !whyNotMerged(
          { id: "a", kind: "company", state: from },
          { id: "b", kind: "company", state: to },
        ),
    ).map((to) => `${from} → ${to}`),
  );
  expect(allowed.toSorted()).toEqual([
    "new → new",
    "new → verified",
    "refused → refused",
    "suspended → suspended",
    "unclaimed → unclaimed",
    "unclaimed → verified",
    "verified → verified",
  ]);
});

test("every table that belongs to an organisation is thought of: a new one needs its place in the merger", () =>
  inRolledBackTransaction(async (db) => {
    const rows = await db.execute<{ table: string }>(sql`
      select distinct conrelid::regclass::text as table from pg_constraint
      where contype = 'f' and confrelid = 'organisations'::regclass`);
    expect([...rows].map(({ table }) => table).toSorted()).toEqual([
      "files",
      "imports",
      "invitations",
      "members",
      "organisation_aliases",
      "organisation_claims",
      "organisation_contacts",
      "organisation_departments",
      "organisation_domains",
      "organisation_evidence",
      "organisation_keys",
      "organisation_listings",
      "organisation_logos",
      "organisation_places",
      "organisation_transitions",
      "postings",
    ]);
  }));

test("of two who merge a pair in opposite directions at once one does, and nothing is lost", () =>
  withOwnDatabase(async ({ db }) => {
    await makeVocabulary(db);
    const { staff, system } = await cast(db);
    for (let round = 0; round < 5; round++) {
      const pair = [await makeOrganisation(db, "company"), await makeOrganisation(db, "company")];
      for (const { id } of pair) {
        const draft = await createDraft(system, id, contentFor("internship"), db);
        await submitPosting(system, draft.id, db);
      }
      const [one, other] = pair.map(({ id }) => id) as [string, string];
      const results = await Promise.allSettled([
        mergeOrganisations(staff, one, { into: other }, db),
        mergeOrganisations(staff, other, { into: one }, db),
      ]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const lost = results.find((result) => result.status === "rejected")!;
      expect((lost as PromiseRejectedResult).reason).toBeInstanceOf(NotFound);
      const rows = await db.select().from(postings);
      const owners = rows.map(({ organisationId }) => organisationId);
      expect(owners.filter((id) => id === one || id === other)).toHaveLength(2);
    }
  }));
