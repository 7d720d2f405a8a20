import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  events,
  mails,
  outbox,
  skillCredits,
  skillProposals,
  skillRelations,
  skills,
} from "#db/schema/index.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import { proposeSkill } from "#app/domain/skill-proposal/commands.server.ts";
import {
  acceptProposal,
  answerProposal,
  refuseProposal,
} from "#app/domain/skill-proposal/decisions.server.ts";
import { lookBeforeProposing } from "#app/domain/skill-proposal/queries.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { cast } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const words = "We teach it.";
const reason = "It is another word for it.";
const falconry = { en: "Falconry", bg: "Соколарство", type: "skill" } as const;
const nobodys = "00000000-0000-4000-8000-000000000000";

async function stage(db: Database) {
  await makeVocabulary(db);
  const people = await cast(db);
  const propose = async (en = "Falconry") => {
    await proposeSkill(people.editor, { en, words }, db);
    const [row] = await db.select().from(skillProposals).where(eq(skillProposals.en, en));
    return row!.id;
  };
  const stored = async (id: string) =>
    (await db.select().from(skillProposals).where(eq(skillProposals.id, id)))[0]!;
  const mailed = async () => (await db.select().from(mails)).at(-1)!;
  return { ...people, propose, stored, mailed };
}

describe("proposing a skill", () => {
  test("leaves it waiting for staff, and in the record", () =>
    inRolledBackTransaction(async (db) => {
      const { editor, propose, stored } = await stage(db);
      const id = await propose();
      expect(await stored(id)).toMatchObject({ words, proposedBy: editor.personId, state: "open" });
      const [deed] = await db.select().from(events).where(eq(events.verb, "proposed"));
      expect(deed).toMatchObject({ subjectKind: "skill_proposal", subjectId: id, details: {} });
    }));

  test.each([
    ["the label of a skill in the other language", { bg: "postgresql" }, "skillKnown"],
    ["a label in other letters", { en: "PYTHON", bg: "Питон" }, "skillKnown"],
    ["an open proposal", { bg: "falconRY" }, "proposalOpen"],
  ])("is refused for %s", (_, names, code) =>
    inRolledBackTransaction(async (db) => {
      const { outsider, propose } = await stage(db);
      await propose();
      await expect(proposeSkill(outsider, { ...names, words }, db)).rejects.toThrow(code);
    }),
  );

  test("is refused to whoever writes for no organisation", () =>
    inRolledBackTransaction(async (db) => {
      const { onlooker, student, staff } = await stage(db);
      for (const actor of [onlooker, student, staff]) {
        await expect(proposeSkill(actor, { en: "Falconry", words }, db)).rejects.toThrow(Forbidden);
        await expect(lookBeforeProposing(actor, "data", db)).rejects.toThrow(Forbidden);
      }
    }));

  test("comes after a look at what there is: the same, or what is called like it", () =>
    inRolledBackTransaction(async (db) => {
      const { editor } = await stage(db);
      const look = (name: string) => lookBeforeProposing(editor, name, db);
      expect((await look("Бази данни")).same).toMatchObject({ id: "databases" });
      const { same, similar } = await look("machine lerning");
      expect([same, similar.map(({ id }) => id)]).toEqual([null, ["machine-learning"]]);
      expect(await look("100%_\\")).toEqual({ same: null, similar: [] });
    }));

  test("of one name in two spellings at the same instant makes one proposal", () =>
    withOwnDatabase(async ({ db }) => {
      await makeVocabulary(db);
      const { editor, coordinator } = await cast(db);
      const made = await Promise.allSettled(
        [[editor, "Falconry"] as const, [coordinator, "ＦＡＬ-CONRY"] as const].map(([actor, en]) =>
          proposeSkill(actor, { en, words }, db),
        ),
      );
      expect(made.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await db.$count(skillProposals)).toBe(1);
    }));
});

describe("deciding about a proposal", () => {
  test("accepted, it is a skill with both labels, and search and its proposer are told", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, editor, propose, stored, mailed } = await stage(db);
      const id = await propose();
      const input = { ...falconry, broader: "teamwork" };
      expect(await acceptProposal(staff, id, input, db)).toEqual({ skillId: "falconry" });
      const [skill] = await db.select().from(skills).where(eq(skills.id, "falconry"));
      expect(skill).toMatchObject({ ...falconry, state: "accepted", stateBy: staff.personId });
      expect(await stored(id)).toMatchObject({ state: "accepted", skillId: "falconry" });
      const links = await db
        .select()
        .from(skillRelations)
        .where(eq(skillRelations.fromId, "falconry"));
      expect(links).toMatchObject([{ toId: "teamwork", kind: "broader", source: "staff" }]);
      const credits = db.$count(skillCredits, eq(skillCredits.fromId, "falconry"));
      expect(await credits).toBeGreaterThan(1);
      const told = await db.select().from(outbox).where(eq(outbox.entityId, "falconry"));
      expect(told).toMatchObject([{ entity: "skill", version: 1 }]);
      expect(await mailed()).toMatchObject({
        personId: editor.personId,
        message: "skill_proposal_decided",
        values: { proposal: "Falconry", skill: "Falconry", reason: "" },
      });
      const deeds = await db.select().from(events).where(eq(events.role, "staff"));
      expect(deeds.map(({ verb }) => verb).toSorted()).toEqual(["added", "proposal_accepted"]);
    }));

  test("answered with a skill that there is, it follows that skill into a merger", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, propose, stored, mailed } = await stage(db);
      const id = await propose();
      await answerProposal(staff, id, { skill: "sql", reason }, db);
      expect(await stored(id)).toMatchObject({ state: "refused", skillId: "sql", reason });
      const values = { skill: "SQL", reason };
      expect(await mailed()).toMatchObject({ values });
      await mergeSkills(staff, "sql", { into: "databases", reason }, db);
      expect(await stored(id)).toMatchObject({ skillId: "databases" });
    }));

  test("refused, it says why, and the name may be proposed again", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, editor, propose, stored, mailed } = await stage(db);
      const id = await propose();
      await refuseProposal(staff, id, { reason }, db);
      expect(await stored(id)).toMatchObject({ state: "refused", skillId: null, reason });
      expect(await mailed()).toMatchObject({ values: { skill: "", reason } });
      await proposeSkill(editor, { en: "Falconry", words }, db);
    }));

  test("is refused where it has been decided, its name is taken, or what it names is unknown", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, propose } = await stage(db);
      const id = await propose();
      const accept = (input: Partial<typeof falconry> & { broader?: string }) =>
        acceptProposal(staff, id, { ...falconry, ...input }, db);
      await expect(accept({ bg: "Работа в екип" as never })).rejects.toThrow("skillKnown");
      await expect(accept({ broader: "no such skill" })).rejects.toThrow("skillUnknown");
      const unknown = answerProposal(staff, id, { skill: "no such skill", reason }, db);
      await expect(unknown).rejects.toThrow("skillUnknown");
      await refuseProposal(staff, id, { reason }, db);
      await expect(accept({})).rejects.toThrow("proposalDecided");
      await expect(answerProposal(staff, id, { skill: "sql", reason }, db)).rejects.toThrow(
        "proposalDecided",
      );
      await expect(refuseProposal(staff, id, { reason }, db)).rejects.toThrow("proposalDecided");
    }));

  test("is for staff alone, and of nothing is not found", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, editor, outsider, student, propose } = await stage(db);
      const id = await propose();
      const decisions = (actor: typeof staff, of: string) => [
        () => acceptProposal(actor, of, falconry, db),
        () => answerProposal(actor, of, { skill: "sql", reason }, db),
        () => refuseProposal(actor, of, { reason }, db),
      ];
      for (const actor of [editor, outsider, student])
        for (const decide of decisions(actor, id))
          await expect(decide()).rejects.toThrow(Forbidden);
      for (const of of [nobodys, "nothing"])
        for (const decide of decisions(staff, of)) await expect(decide()).rejects.toThrow(NotFound);
    }));

  test("gives a skill whose word is taken the next number, and one without Latin letters a word", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, propose } = await stage(db);
      const ids = [];
      for (const en of ["C", "C++", "C#", "++"])
        ids.push(
          await acceptProposal(staff, await propose(en), { ...falconry, en, bg: `${en} бг` }, db),
        );
      expect(ids.map(({ skillId }) => skillId)).toEqual(["c", "c-2", "c-3", "skill"]);
    }));
});
