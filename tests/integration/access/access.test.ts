import { expect, test } from "vitest";
import { setStage } from "#tests/support/access/stage.ts";
import type { People } from "#tests/support/access/stage.ts";
import { expectedOf, seenOf, undone } from "#tests/support/access/try-row.ts";
import { rowsOfEverything, watchEverything } from "#tests/support/access/whole-database.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { addressOf } from "#tests/support/organisation-people.ts";
import { OF_ONES_OWN } from "./of-ones-own.ts";
import { TABLES } from "./tables.ts";

test.each(Object.entries(TABLES))("what everybody may do with %s, and what not", (_, rows) =>
  inRolledBackTransaction(async (db) => {
    const stage = await setStage(db);
    await watchEverything(db);
    for (const row of rows)
      expect({ [row.command]: await seenOf(db, row, stage) }).toEqual({
        [row.command]: expectedOf(row),
      });
  }),
);

const HOLDERS = ["editor", "newcomer", "student", "staff"] as const satisfies (keyof People)[];

test("what is one's own touches nobody else", () =>
  inRolledBackTransaction(async (db) => {
    const stage = await setStage(db);
    const before = await rowsOfEverything(db);
    for (const row of OF_ONES_OWN)
      for (const name of HOLDERS) {
        const person = stage.people[name];
        const address = await addressOf(db, person);
        const after = await undone(db, async (tx) => {
          await row.call(person, await row.given(stage, tx), tx);
          return rowsOfEverything(tx);
        });
        const touched = [...before, ...after].filter(
          (said) => before.has(said) !== after.has(said),
        );
        expect(touched, row.command).not.toEqual([]);
        const isOwn = (said: string) => said.includes(person.personId) || said.includes(address);
        expect(
          touched.filter((said) => !isOwn(said)),
          row.command,
        ).toEqual([]);
      }
  }));
