import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { skillProposals, skills } from "#db/schema/index.ts";
import { proposeSkill } from "#app/domain/skill-proposal/commands.server.ts";
import { acceptProposal } from "#app/domain/skill-proposal/decisions.server.ts";
import { lookBeforeProposing } from "#app/domain/skill-proposal/queries.server.ts";
import { renewSkillKeys } from "#app/domain/skill/keys.server.ts";
import { cast } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const words = "We teach it.";

async function stage(db: Database) {
  await makeVocabulary(db);
  const people = await cast(db);
  const named = (id: string, en: string) => ({ id, en, bg: en, type: "knowledge" as const });
  await db.insert(skills).values([named("node", "Node.js"), named("c", "C"), named("net", ".NET")]);
  const propose = async (names: { en?: string; bg?: string }) => {
    await proposeSkill(people.editor, { ...names, words }, db);
    const rows = await db.select().from(skillProposals).where(eq(skillProposals.state, "open"));
    return rows.find(({ en, bg }) => en === (names.en ?? null) && bg === (names.bg ?? null))!.id;
  };
  return { ...people, propose };
}

const SPELLINGS = [
  ["a hyphen", { en: "Machine-Learning" }, "machine learning"],
  ["no blanks", { en: "machinelearning" }, "machine learning"],
  ["a dot and a blank", { en: "Node JS" }, "Node.js"],
  ["wide letters", { en: "ＰＹＴＨＯＮ" }, "Python"],
  ["a letter of another script that looks the same", { en: "Рython" }, "Python"],
  ["Bulgarian in Latin letters", { en: "mashinno obuchenie" }, "machine learning"],
  ["another form", { bg: "база данни" }, "бази данни"],
] as const;

test("what differs by spelling from a known name is that name: to look for, to propose and to accept", () =>
  inRolledBackTransaction(async (db) => {
    const { editor, staff, propose } = await stage(db);
    const id = await propose({ en: "Falconry" });
    for (const way of ["before their keys are made", "after"]) {
      for (const [how, names, known] of SPELLINGS) {
        const name = Object.values(names)[0]!;
        const { same } = await lookBeforeProposing(editor, name, db);
        expect([same?.en, same?.bg], `${how} ${way}`).toContain(known);
        const refusal = { refusals: [{ code: "skillKnown", values: { name: known } }] };
        await expect(propose(names), how).rejects.toMatchObject(refusal);
        const input = { en: "Falconry", bg: "Соколарство", type: "skill" as const, ...names };
        await expect(acceptProposal(staff, id, input, db), how).rejects.toMatchObject(refusal);
      }
      await renewSkillKeys(db);
    }
  }));

test("what differs by spelling from an open proposal is that proposal", () =>
  inRolledBackTransaction(async (db) => {
    const { propose } = await stage(db);
    await propose({ en: "Web-scraping", bg: "соколарство" });
    for (const names of [{ en: "WebScraping" }, { en: "ｗｅｂ scraping" }, { en: "sokolarstvo" }])
      await expect(propose(names)).rejects.toThrow("proposalOpen");
    await propose({ en: "★" });
    await expect(propose({ en: "★" })).rejects.toThrow("proposalOpen");
  }));

test("C, C++, C#, F# and .NET are skills of their own", () =>
  inRolledBackTransaction(async (db) => {
    const { staff, propose } = await stage(db);
    for (const en of ["C++", "C#", "F#", "NET", "F"]) {
      const id = await propose({ en });
      await acceptProposal(staff, id, { en, bg: en, type: "knowledge" }, db);
    }
    for (const en of ["Ｃ＋＋", "С#", "c", "С", "dotnet"])
      await expect(propose({ en })).rejects.toThrow("skillKnown");
  }));

test("who asks for a name is led to the skill with that label, before those that are also called so", () =>
  inRolledBackTransaction(async (db) => {
    const { editor } = await stage(db);
    const more = { type: "knowledge" as const, altEn: ["wind power"] };
    await db.insert(skills).values([
      { id: "energy", en: "renewable energy", ...more },
      { id: "esco-wind", en: "Wind Power", type: "knowledge", source: "esco" },
    ]);
    for (const name of ["wind power", "Wind-power"])
      expect((await lookBeforeProposing(editor, name, db)).same?.id).toBe("esco-wind");
  }));
