import { eq } from "drizzle-orm";
import { matchDismissals, postings, reports } from "#db/schema/index.ts";
import {
  createFromForm,
  discardAutosave,
  keepAutosave,
  reviseFromForm,
} from "#app/domain/autosave/commands.server.ts";
import { duplicateWithTyped } from "#app/domain/autosave/duplicate.server.ts";
import { dismissMatch, readmitMatch } from "#app/domain/dismissal/commands.server.ts";
import {
  archivePosting,
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { continueProgramme, copyPosting } from "#app/domain/posting/copy.server.ts";
import { expirePostings } from "#app/domain/posting/expire.server.ts";
import { submitEach } from "#app/domain/posting/many.server.ts";
import { remindOfEndings } from "#app/domain/posting/remind.server.ts";
import { renewPosting } from "#app/domain/posting/renew.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import {
  approvePosting,
  returnPosting,
  withdrawPosting,
} from "#app/domain/posting/review.server.ts";
import { submitPostings } from "#app/domain/posting/submit.server.ts";
import { reportPosting } from "#app/domain/report/commands.server.ts";
import { dismissReports, takeDownPosting } from "#app/domain/report/decisions.server.ts";
import {
  OFFICE,
  OFFICE_UNSEEN,
  row,
  SYSTEM,
  UNLOOKED,
  WRITERS,
  WRITERS_UNSEEN,
} from "#tests/support/access/row.ts";
import type { Who } from "#tests/support/access/row.ts";
import { internship, revisionOf } from "#tests/support/access/stage.ts";
import { contentFor } from "#tests/support/contents.ts";
import { refusalIn } from "#tests/support/access/try-row.ts";
import { NOW } from "#tests/support/cast.ts";
import { shownOf } from "#tests/support/shown-reports.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const entries: [string, string][] = [["texts.en.title", "Half a title"]];

/** For an organisation by its id: whose it is not finds nothing there, staff included. */
const DRAFTERS: Who = { ...WRITERS_UNSEEN, staff: 404 };

const withoutJobs = ({ system: _never, ...who }: Who): Who => who;

/** Of a new posting, by its kind: whoever writes for an organisation that publishes this kind, the outsider's own too. */
const BEGINNERS: Who = { ...withoutJobs(WRITERS), outsider: "done" };

/** Whoever sees it reports it, with an account or without; the office takes it down itself. */
const REPORTERS: Who = {
  owner: "done",
  editor: "done",
  viewer: "done",
  newcomer: "done",
  outsider: "done",
  student: "done",
  visitor: "done",
  staff: 403,
  system: 403,
};

const origin = { clientAddress: "192.0.2.1", language: "en" } as const;

/** The same as it is would change nothing. */
const revised = contentFor("internship", { title: "Revised" });

const OUTCOMES = { done: "done", refused: 409, forbidden: 403, notFound: 404 } as const;

export const OF_POSTINGS = [
  row(createDraft, DRAFTERS).with(({ home }) => [home.id, internship]),
  row(revisePosting, WRITERS_UNSEEN).with(async ({ draft }, db) => [
    draft,
    revised,
    await revisionOf(db, draft),
  ]),
  row(revisePosting, WRITERS).with(async ({ published }, db) => [
    published,
    revised,
    await revisionOf(db, published),
  ]),
  row(submitPosting, WRITERS_UNSEEN).with(({ draft }) => [draft]),
  row(submitPostings, WRITERS_UNSEEN).with(
    ({ draft }) => [[draft]],
    (settled) => {
      const [one] = settled.values();
      return one instanceof Error ? refusalIn(one) : "done";
    },
  ),
  row(submitEach, WRITERS_UNSEEN).with(
    ({ draft }) => [[draft]],
    ([one]) => OUTCOMES[one!.answer],
  ),
  row(approvePosting, OFFICE_UNSEEN).with(async ({ inReview }, db) => [
    inReview,
    { revision: await revisionOf(db, inReview) },
  ]),
  row(returnPosting, OFFICE_UNSEEN).with(async ({ inReview }, db) => [
    inReview,
    { revision: await revisionOf(db, inReview), note: "Say more." },
  ]),
  row(withdrawPosting, WRITERS_UNSEEN).with(({ inReview }) => [inReview]),
  row(closePosting, WRITERS).with(({ published }) => [published, { reason: "filled" }]),
  row(closePosting, OFFICE).with(({ published }) => [
    published,
    { reason: "taken_down", note: "It is not true." },
  ]),
  row(closePosting, SYSTEM).with(({ published }) => [published, { reason: "expired" }]),
  row(dismissMatch, WRITERS).with(({ published, curriculum }) => [
    published,
    curriculum,
    { reason: "place" },
  ]),
  row(readmitMatch, WRITERS).with(async ({ published, curriculum }, db) => {
    const hidden = { postingId: published, otherId: curriculum, reason: "place" as const };
    await db.insert(matchDismissals).values({ ...hidden, dismissedAt: NOW });
    return [published, curriculum];
  }),
  row(renewPosting, WRITERS).with(({ published }) => [published, {}]),
  row(reopenPosting, WRITERS).with(({ closed }) => [closed, {}]),
  row(archivePosting, WRITERS_UNSEEN).with(({ draft }) => [draft]),
  row(archivePosting, WRITERS).with(({ closed }) => [closed]),
  row(copyPosting, WRITERS_UNSEEN).with(({ draft }) => [draft]),
  row(copyPosting, WRITERS).with(({ published }) => [published]),
  row(continueProgramme, WRITERS).with(({ curriculum }) => [curriculum]),
  row(expirePostings, SYSTEM, UNLOOKED).with(async ({ published }, db) => {
    await db.update(postings).set({ expiresAt: NOW }).where(eq(postings.id, published));
    return [];
  }),
  row(remindOfEndings, { system: "done" }).with(async ({ published }, db) => {
    const expiresAt = new Date(NOW.getTime() + DAY_MS);
    await db.update(postings).set({ expiresAt }).where(eq(postings.id, published));
    return [];
  }),
  row(reportPosting, REPORTERS).with(({ published }) => [
    published,
    { reason: "misleading" },
    origin,
  ]),
  row(takeDownPosting, OFFICE).with(async ({ published }, db) => [
    published,
    { reason: "It is not true.", ...(await shownOf(db, published)) },
  ]),
  row(dismissReports, OFFICE).with(async ({ published: postingId }, db) => {
    await db
      .insert(reports)
      .values({ postingId, reason: "misleading", language: "en", reportedAt: NOW });
    return [postingId, { outcome: "It is true.", ...(await shownOf(db, postingId)) }];
  }),
  row(keepAutosave, withoutJobs(WRITERS_UNSEEN)).with(({ draft }) => [draft, entries]),
  row(keepAutosave, BEGINNERS, { ...UNLOOKED, outsider: "done" }).with(() => [
    "internship",
    entries,
  ]),
  row(discardAutosave, withoutJobs(WRITERS_UNSEEN)).with(async ({ draft, people }, db) => {
    for (const person of [people.owner, people.editor])
      await keepAutosave(person, draft, entries, db);
    return [draft];
  }),
  row(duplicateWithTyped, withoutJobs(WRITERS_UNSEEN)).with(async ({ draft, people }, db) => {
    for (const person of [people.owner, people.editor])
      await keepAutosave(person, draft, entries, db);
    return [draft];
  }),
  row(createFromForm, withoutJobs(DRAFTERS)).with(({ home }) => [
    home.id,
    // The same as another one would be taken for that one, sent twice.
    contentFor("internship", { title: "Another" }),
    {},
  ]),
  row(reviseFromForm, withoutJobs(WRITERS_UNSEEN)).with(async ({ draft }, db) => [
    draft,
    revised,
    await revisionOf(db, draft),
    {},
  ]),
];
