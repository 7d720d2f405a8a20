import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/index.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { makeStaff } from "#app/domain/person/commands.server.ts";
import { cast, unique } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";

test("makes a staff account once", () =>
  inRolledBackTransaction(async (db) => {
    const { system } = await cast(db);
    const email = `${unique("Office")}@Cluster.example`;
    const input = { email, passwordHash: "hash" };
    expect(await makeStaff(system, input, db)).toEqual({ made: true });
    expect(await makeStaff(system, input, db)).toEqual({ made: false });
    const rows = await db.select().from(people).where(eq(people.email, email.toLowerCase()));
    expect(rows.map((row) => row.role)).toEqual(["staff"]);
  }));

test("does not raise somebody else's account", () =>
  inRolledBackTransaction(async (db) => {
    const { system, student } = await cast(db);
    const input = { email: student.name, passwordHash: "hash" };
    await expect(makeStaff(system, input, db)).rejects.toThrow(Refused);
  }));

test("is the command line's alone", () =>
  inRolledBackTransaction(async (db) => {
    const { staff, recruiter } = await cast(db);
    for (const actor of [staff, recruiter])
      await expect(
        makeStaff(actor, { email: "a@b.example", passwordHash: "hash" }, db),
      ).rejects.toThrow(Forbidden);
  }));
