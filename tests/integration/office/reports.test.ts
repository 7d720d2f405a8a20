import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { events, mails, openPostings, outbox, postings, reports } from "#db/schema/index.ts";
import { Forbidden, NotFound, TakenDown } from "#app/domain/errors.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import { reportPosting } from "#app/domain/report/commands.server.ts";
import { dismissReports, takeDownPosting } from "#app/domain/report/decisions.server.ts";
import { at, cast, unique, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { NOTHING_SHOWN, shownOf } from "#tests/support/shown-reports.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Cast = Awaited<ReturnType<typeof stage>>;

async function stage(db: Database) {
  await makeVocabulary(db);
  const c = await cast(db);
  const draft = await createDraft(c.system, c.company.id, contentFor("internship"), db);
  const { id } = await submitPosting(c.system, draft.id, db);
  return { ...c, id };
}

const scene = (work: (db: Database, c: Cast) => Promise<void>) =>
  inRolledBackTransaction(async (db) => work(db, await stage(db)));

const from = () => ({ clientAddress: unique("address"), language: "bg" as const });
const fraud = { reason: "fraud" as const, words: "They ask for money." };
const reason = "It asks applicants for money.";

const rowsOf = (db: Database, id: string) =>
  db.select().from(reports).where(eq(reports.postingId, id));

describe("a report", () => {
  test("leaves the posting published and the reporter unnamed in the record", () =>
    scene(async (db, { id, student }) => {
      await reportPosting(student, id, fraud, from(), db);
      expect((await getPosting(visitor(), id, db)).isOpen).toBe(true);
      const told = await db.select().from(events).where(eq(events.verb, "reported"));
      expect(told).toMatchObject([{ subjectId: id, personId: null, role: "system", details: {} }]);
    }));

  test("is made once by a person, by visitors as often as the limit lets them", () =>
    scene(async (db, { id, student, outsider }) => {
      await reportPosting(student, id, fraud, from(), db);
      await expect(reportPosting(student, id, fraud, from(), db)).rejects.toThrow("reportOpen");
      await reportPosting(outsider, id, fraud, from(), db);
      const origin = from();
      for (let made = 0; made < 10; made++) await reportPosting(visitor(), id, fraud, origin, db);
      await expect(reportPosting(visitor(), id, fraud, origin, db)).rejects.toThrow(
        "tooManyAttempts",
      );
      await reportPosting(visitor(), id, fraud, from(), db);
      expect(await rowsOf(db, id)).toHaveLength(13);
    }));

  test("is not for staff (403), of nothing hidden (404), and of nothing closed (409)", () =>
    scene(async (db, { id, company, recruiter, staff }) => {
      await expect(reportPosting(staff, id, fraud, from(), db)).rejects.toThrow(Forbidden);
      const draft = await createDraft(recruiter, company.id, contentFor("internship"), db);
      await expect(reportPosting(visitor(), draft.id, fraud, from(), db)).rejects.toThrow(NotFound);
      await expect(reportPosting(recruiter, draft.id, fraud, from(), db)).rejects.toThrow(
        "reportOfClosed",
      );
      const afterItsEnd = at(visitor(), new Date("2028-01-01T00:00:00Z"));
      await expect(reportPosting(afterItsEnd, id, fraud, from(), db)).rejects.toThrow(
        "reportOfClosed",
      );
      await takeDownPosting(staff, id, { reason, ...(await shownOf(db, id)) }, db);
      await expect(reportPosting(visitor(), id, fraud, from(), db)).rejects.toThrow(NotFound);
    }));
});

describe("a take-down", () => {
  test("closes at once, upholds every open report, and tells all but says nowhere who reported", () =>
    scene(async (db, { id, student, recruiter, editor, staff }) => {
      await reportPosting(student, id, fraud, from(), db);
      await reportPosting(visitor(), id, { ...fraud, email: "maya@mail.example" }, from(), db);
      await reportPosting(visitor(), id, fraud, from(), db);
      const said = { reason, outcome: "Thank you." };
      await takeDownPosting(staff, id, { ...said, ...(await shownOf(db, id)) }, db);
      expect(await db.select().from(openPostings)).toEqual([]);
      await expect(getPosting(visitor(), id, db)).rejects.toThrow(TakenDown);
      await expect(getPosting(student, id, db)).rejects.toThrow(TakenDown);
      const page = await getPosting(recruiter, id, db);
      expect(page).toMatchObject({ state: "closed", closeReason: "taken_down", isOpen: false });
      for (const row of await rowsOf(db, id))
        expect(row).toMatchObject({
          state: "upheld",
          reporterEmail: null,
          decidedBy: staff.personId,
        });
      const sent = await db.select().from(mails);
      const told = sent.map((mail) => [mail.message, mail.toAddress, mail.language]).toSorted();
      const address = (personId: string) =>
        sent.find((mail) => mail.personId === personId)?.toAddress;
      expect(told).toEqual(
        [
          ["posting_taken_down", address(recruiter.personId), "en"],
          ["posting_taken_down", address(editor.personId), "en"],
          ["report_upheld", "maya@mail.example", "bg"],
          ["report_upheld", address(student.personId), "en"],
        ].toSorted(),
      );
      const toOwner = sent.find(({ message }) => message === "posting_taken_down")!;
      expect(toOwner.values).toEqual({
        title: "A internship",
        reason,
        postingPath: `/postings/${id}`,
      });
      const [row] = await db.select().from(outbox).where(eq(outbox.entityId, id));
      const [now] = await db.select().from(postings).where(eq(postings.id, id));
      expect(row).toMatchObject({ state: "waiting", version: now!.revision });
    }));

  test("is staff's alone, and of what is public", () =>
    scene(async (db, { id, recruiter, outsider, student, staff, company }) => {
      for (const actor of [recruiter, outsider, student])
        await expect(takeDownPosting(actor, id, { reason, ...NOTHING_SHOWN }, db)).rejects.toThrow(
          Forbidden,
        );
      const draft = await createDraft(recruiter, company.id, contentFor("internship"), db);
      await expect(
        takeDownPosting(outsider, draft.id, { reason, ...NOTHING_SHOWN }, db),
      ).rejects.toThrow(NotFound);
      await expect(
        takeDownPosting(staff, draft.id, { reason, ...NOTHING_SHOWN }, db),
      ).rejects.toThrow("notWhile");
      await takeDownPosting(staff, id, { reason, ...(await shownOf(db, id)) }, db);
      await expect(
        takeDownPosting(staff, id, { reason, ...(await shownOf(db, id)) }, db),
      ).rejects.toThrow("notWhile");
    }));
});

test("whoever closes a posting first does not forestall its take-down, nor the review that follows", () =>
  scene(async (db, { id, recruiter, staff }) => {
    await closePosting(recruiter, id, { reason: "withdrawn" }, db);
    expect((await getPosting(staff, id, db)).can.takeDown).toBe(true);
    await takeDownPosting(staff, id, { reason, ...(await shownOf(db, id)) }, db);
    await expect(getPosting(visitor(), id, db)).rejects.toThrow(TakenDown);
    expect((await reopenPosting(recruiter, id, {}, db)).state).toBe("in_review");
  }));

describe("a dismissal", () => {
  test("tells the reporters why, forgets their addresses and leaves the posting as it is", () =>
    scene(async (db, { id, staff, student }) => {
      await reportPosting(visitor(), id, { ...fraud, email: "maya@mail.example" }, from(), db);
      const outcome = "We wrote to the company; the fee was a misprint.";
      await dismissReports(staff, id, { outcome, ...(await shownOf(db, id)) }, db);
      expect(await rowsOf(db, id)).toMatchObject([
        { state: "dismissed", outcome, reporterEmail: null },
      ]);
      expect((await getPosting(visitor(), id, db)).isOpen).toBe(true);
      const sent = await db.select().from(mails);
      expect(sent).toMatchObject([
        { message: "report_dismissed", toAddress: "maya@mail.example", personId: null },
      ]);
      await expect(
        dismissReports(staff, id, { outcome, ...(await shownOf(db, id)) }, db),
      ).rejects.toThrow("noOpenReport");
      await reportPosting(student, id, fraud, from(), db);
    }));

  test("is staff's alone", () =>
    scene(async (db, { id, recruiter, student, outsider, company }) => {
      await reportPosting(visitor(), id, fraud, from(), db);
      for (const actor of [recruiter, outsider, student])
        await expect(
          dismissReports(actor, id, { outcome: "no", ...NOTHING_SHOWN }, db),
        ).rejects.toThrow(Forbidden);
      const draft = await createDraft(recruiter, company.id, contentFor("internship"), db);
      await expect(
        dismissReports(outsider, draft.id, { outcome: "no", ...NOTHING_SHOWN }, db),
      ).rejects.toThrow(NotFound);
    }));
});
