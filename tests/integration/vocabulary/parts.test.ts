import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { skillCredits, skillGroups, skillRelations, skills, skillTexts } from "#db/schema/index.ts";
import { GENERAL_SKILLS } from "#matching/rules.ts";
import { systemActor } from "#app/domain/actor.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { COLUMNS } from "#app/domain/vocabulary/release-columns.ts";
import { NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { editTable, makeRelease, uriOf } from "#tests/support/esco-release.ts";

const system = systemActor(NOW);

const one = (key: string, broader: string[]) => ({ key, en: `to ${key}`, broader });
const own = (key: string, broader: string[]) => ({
  id: key,
  uri: uriOf(key),
  type: "knowledge",
  en: key,
  bg: key,
  altEn: [],
  altBg: [],
  related: [],
  broader,
});
const BELOW = Array.from({ length: GENERAL_SKILLS.mostNarrower + 1 }, (_, n) => `below-${n}`);

function whole(): string {
  const folder = makeRelease({
    version: "1.1.1",
    skills: [one("top", []), ...BELOW.map((key) => one(key, ["top"]))],
    groups: [{ code: "S1", en: "communication" }],
  });
  editTable(folder, "skills_en", (row) => ({
    ...row,
    altLabels: `${row.preferredLabel} it`,
    hiddenLabels: `${row.preferredLabel} hidden`,
    definition: "A definition.",
    scopeNote: "A note.",
    description: "A description.",
  }));
  editTable(folder, "skillGroups_en", (row) => ({ ...row, description: "Of a group." }));
  return folder;
}

/** A collection has fewer columns than the table of all skills, and few of the skills. */
function collection(folder: string): string {
  const to = path.join(folder, "..", "part-1.1.1");
  mkdirSync(to);
  copyFileSync(path.join(folder, "skills_en.csv"), path.join(to, "digitalSkillsCollection_en.csv"));
  const has: readonly string[] = COLUMNS.collections;
  editTable(to, "digitalSkillsCollection_en", (row) => {
    const isIn = row.conceptUri === uriOf("top") || /below-[012]$/.test(row.conceptUri ?? "");
    const columns = has.map((column) => [column, isIn ? row[column] : ""]);
    const broaderConceptUri = isIn && row.conceptUri !== uriOf("top") ? uriOf("top") : "";
    return { ...Object.fromEntries(columns), broaderConceptUri };
  });
  return to;
}

test("a part of the release takes away nothing that it has no column for, and judges breadth as the whole does", () =>
  inRolledBackTransaction(async (db) => {
    // One link is the project's own, so that those stored as the release's would not be too many.
    await loadVocabulary(system, [own("top", []), own("below-0", ["top"])], db);
    const folder = whole();
    await importRelease(system, { paths: [folder] }, db);
    const state = async () => [
      await db.select().from(skills).orderBy(skills.id),
      await db.select().from(skillTexts).orderBy(skillTexts.skillId, skillTexts.source),
      await db.select().from(skillRelations).orderBy(skillRelations.fromId, skillRelations.toId),
      await db.select().from(skillCredits).orderBy(skillCredits.fromId, skillCredits.toId),
      await db.select().from(skillGroups).orderBy(skillGroups.id),
    ];
    const before = await state();
    expect(before[1]).toContainEqual(
      expect.objectContaining({ hidden: ["to below-1 hidden"], scopeNote: "A note." }),
    );
    expect(before[2]).toContainEqual(
      expect.objectContaining({ fromId: "esco-below-1", source: "esco", isCredited: false }),
    );
    expect(before[4]).toContainEqual(
      expect.objectContaining({
        texts: { en: { label: "communication", description: "Of a group." } },
      }),
    );
    const part = collection(folder);
    copyFileSync(
      path.join(folder, "skillGroups_en.csv"),
      path.join(part, "skillsHierarchy_en.csv"),
    );
    editTable(part, "skillsHierarchy_en", (row) => ({
      ...Object.fromEntries(COLUMNS.hierarchy.map((column) => [column, ""])),
      "Level 0 URI": row.conceptUri,
      "Level 0 preferred term": row.preferredLabel,
      "Level 0 code": row.code,
    }));
    const result = await importRelease(system, { paths: [part] }, db);
    expect(result).toMatchObject({ isChanged: false, textsChanged: 0 });
    expect(await state()).toEqual(before);
  }));

test("what a table has a column for and says nothing in is gone", () =>
  inRolledBackTransaction(async (db) => {
    const folder = whole();
    await importRelease(system, { paths: [folder] }, db);
    for (const table of ["skills_en", "skillGroups_en"])
      editTable(folder, table, (row) => ({ ...row, description: "", scopeNote: "" }));
    await importRelease(system, { paths: [folder], deprecateMissing: true }, db);
    const [text] = await db.select().from(skillTexts);
    expect(text).toMatchObject({ description: null, scopeNote: null, definition: "A definition." });
    const [group] = await db.select().from(skillGroups);
    expect(group!.texts).toEqual({ en: { label: "communication" } });
  }));
