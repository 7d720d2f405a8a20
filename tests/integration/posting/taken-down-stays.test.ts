import { expect, test } from "vitest";
import { NotFound, TakenDown } from "#app/domain/errors.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { getHistory } from "#app/domain/posting/history.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import { withdrawPosting } from "#app/domain/posting/review.server.ts";
import { getCurriculum } from "#app/domain/programme/curriculum.server.ts";
import { cast, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

test("what was taken down is told so on every page of it, whatever its organisation does with it meanwhile", () =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    const c = await cast(db);
    const programme = contentFor("programme", { academicYear: 2026 });
    const { id } = await createDraft(c.coordinator, c.university.id, programme, db);
    const expectTold = async (kind: typeof TakenDown | typeof NotFound) => {
      const pages = [
        getPosting(visitor(), id, db),
        getCurriculum(visitor(), id, {}, db),
        getHistory(c.outsider, id, 1, db),
      ];
      for (const page of await Promise.allSettled(pages))
        expect((page as PromiseRejectedResult).reason.constructor).toBe(kind);
    };
    await expectTold(NotFound);
    await submitPosting(c.system, id, db);
    await closePosting(c.staff, id, { reason: "taken_down", note: "No." }, db);
    await expectTold(TakenDown);
    expect((await reopenPosting(c.coordinator, id, {}, db)).state).toBe("in_review");
    await expectTold(TakenDown);
    expect((await withdrawPosting(c.coordinator, id, db)).state).toBe("draft");
    await expectTold(TakenDown);
  }));
