import { expect, test } from "vitest";
import { skills } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";
import { deprecateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { findNames } from "#app/domain/skill/find-names.server.ts";
import { meantSkill } from "#app/domain/skill/meant-skill.server.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { stage } from "#tests/support/vocabulary-stage.ts";

test("staff mean by a name or an id what whoever writes a posting means by it, and never the skill that they look at", () =>
  inRolledBackTransaction(async (db) => {
    const { staff } = await stage(db);
    const esco = { type: "knowledge" as const, source: "esco" as const };
    await db.insert(skills).values([
      { id: "logistics", en: "logistics management", type: "knowledge" },
      { ...esco, id: "esco-1", en: "logistics" },
      { ...esco, id: "esco-2", en: "falconry" },
      { ...esco, id: "esco-3", en: "falconry" },
      { ...esco, id: "esco-4", en: "Python" },
    ]);
    const meant = (typed: string, not = "") => meantSkill(db, { typed, field: "into", not });
    for (const typed of ["logistics", "Logistics-Management", "бази данни", "sql", "esco-4"])
      expect(await meant(typed), typed).toBe((await findNames(db, [typed]))(typed));
    expect(await meant("logistics")).toBe("esco-1");
    expect(await meant("Python")).toBe("python");
    expect(await meant("Python", "python")).toBe("esco-4");
    await expect(meant("falconry")).rejects.toThrow("skillAmbiguous");
    expect(await meant("falconry", "esco-2")).toBe("esco-3");
    await expect(meant("teamwork", "teamwork")).rejects.toThrow("sameSkill");
    await expect(meant("nothing of the kind")).rejects.toThrow("skillUnknown");
    await deprecateSkill(staff, "sql", { replacement: "databases", reason: "So." }, db);
    await deprecateSkill(staff, "teamwork", { replacement: "", reason: "So." }, db);
    expect([await meant("sql"), await meant("SQL")]).toEqual(["databases", "databases"]);
    const typed = await findNames(db, ["sql", "SQL"]);
    expect([typed("sql"), typed("SQL"), typed("sql", "id")]).toEqual([
      "databases",
      "databases",
      "sql",
    ]);
    await expect(meant("teamwork")).rejects.toThrow(Refused);
  }));
