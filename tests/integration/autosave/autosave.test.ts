import { describe, expect, test } from "vitest";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import type { Database } from "#db/client.server.ts";
import type { Person } from "#app/domain/actor.ts";
import {
  createFromForm,
  discardAutosave,
  keepAutosave,
  reviseFromForm,
} from "#app/domain/autosave/commands.server.ts";
import type { AutosaveEntries } from "#app/domain/autosave/input.ts";
import { findAutosave } from "#app/domain/autosave/queries.server.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";

const content = contentFor("internship", { deadlineOn: undefined });
const typed: AutosaveEntries = [
  ["revision", "1"],
  ["texts.en.title", "Half a title"],
];

async function stage(db: Database) {
  await makeVocabulary(db);
  const people = await cast(db);
  const { id } = await createDraft(people.recruiter, people.company.id, content, db);
  return { ...people, draft: id };
}

const staged =
  (check: (db: Database, on: Awaited<ReturnType<typeof stage>>) => Promise<void>) => () =>
    inRolledBackTransaction(async (db) => check(db, await stage(db)));

describe("what is typed into a form", () => {
  test(
    "is kept for whoever typed it, the last of it, and forgotten when told so",
    staged(async (db, { recruiter, editor, draft }) => {
      await keepAutosave(recruiter, draft, [["texts.en.title", "Ha"]], db);
      const later = at(recruiter, new Date(NOW.getTime() + 5000));
      expect(await keepAutosave(later, draft, typed, db)).toEqual({ savedAt: later.now });
      expect(await findAutosave(recruiter, draft, db)).toEqual({
        entries: typed,
        revision: 1,
        savedAt: later.now,
      });
      expect(await findAutosave(editor, draft, db)).toBeNull();
      await discardAutosave(editor, draft, db);
      expect(await findAutosave(recruiter, draft, db)).not.toBeNull();
      await discardAutosave(recruiter, draft, db);
      expect(await findAutosave(recruiter, draft, db)).toBeNull();
    }),
  );

  test(
    "is one thing for a new posting of each kind and for each posting",
    staged(async (db, { coordinator, recruiter, draft }) => {
      await keepAutosave(recruiter, "internship", typed, db);
      expect(await findAutosave(recruiter, draft, db)).toBeNull();
      expect(await findAutosave(recruiter, "co_development_offer", db)).toBeNull();
      await keepAutosave(coordinator, "programme", [["revision", "none"]], db);
      expect(await findAutosave(coordinator, "programme", db)).toMatchObject({ revision: null });
    }),
  );
});

describe("what was kept is gone", () => {
  test(
    "when the form has made a draft, not when a draft came about otherwise",
    staged(async (db, { recruiter, company }) => {
      await keepAutosave(recruiter, "internship", typed, db);
      await createDraft(recruiter, company.id, content, db);
      expect(await findAutosave(recruiter, "internship", db)).not.toBeNull();
      await createFromForm(recruiter, company.id, content, {}, db);
      expect(await findAutosave(recruiter, "internship", db)).toBeNull();
    }),
  );

  test(
    "when the form has changed the posting, and not when it was refused",
    staged(async (db, { recruiter, editor, draft }) => {
      await keepAutosave(recruiter, draft, typed, db);
      await keepAutosave(editor, draft, typed, db);
      const changed = contentFor("internship", { title: "Changed" });
      await expect(reviseFromForm(recruiter, draft, changed, 99, {}, db)).rejects.toThrow(Refused);
      expect(await findAutosave(recruiter, draft, db)).not.toBeNull();
      await reviseFromForm(recruiter, draft, changed, 1, {}, db);
      expect(await findAutosave(recruiter, draft, db)).toBeNull();
      expect(await findAutosave(editor, draft, db)).not.toBeNull();
    }),
  );
});

describe("nothing is kept, found or forgotten", () => {
  const all: [string, (actor: Person, form: string, db: Database) => Promise<unknown>][] = [
    ["kept", (actor, form, db) => keepAutosave(actor, form, typed, db)],
    ["found", findAutosave],
    ["forgotten", discardAutosave],
  ];
  for (const [verb, attempt] of all)
    test(
      `${verb} for those who may not write the posting`,
      staged(async (db, { outsider, onlooker, student, staff, coordinator, system, draft }) => {
        const refused = (actor: Person, form: string) => expect(attempt(actor, form, db)).rejects;
        await refused(outsider, draft).toThrow(NotFound);
        await refused(student, draft).toThrow(NotFound);
        await refused(outsider, "another").toThrow(NotFound);
        await refused(onlooker, draft).toThrow(Forbidden);
        await refused(staff, draft).toThrow(Forbidden);
        await refused(onlooker, "internship").toThrow(Forbidden);
        await refused(coordinator, "internship").toThrow(Forbidden);
        await refused(student, "programme").toThrow(Forbidden);
        await submitPosting(system, draft, db);
        await refused(outsider, draft).toThrow(Forbidden);
      }),
    );
});
