import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { skills } from "#db/schema/index.ts";
import { frameFor } from "#app/domain/matching/change-frame.server.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { internship, programme, requirement } from "#tests/unit/matching/cast.ts";

const NOW = new Date("2027-03-01T09:00:00Z");

test("changes are proposed from today or the last day for applications on, and of skills that are offered", () =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await db
      .update(skills)
      .set({ state: "deprecated", stateReason: "Out of use", stateAt: NOW })
      .where(eq(skills.id, "python"));
    const facts = internship({ requirements: [requirement("python"), requirement("databases")] });
    const own = [
      { facts: programme(), deadlineOn: "2027-02-01" },
      { facts, deadlineOn: "2027-04-15" },
    ];
    const frame = await frameFor(db, own, [facts], NOW);
    expect(frame.earliest).toEqual({ university: "2027-03-01", company: "2027-04-15" });
    expect([...frame.notOffered!]).toEqual(["python"]);
  }));
