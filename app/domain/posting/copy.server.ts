import { and, eq, ne } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { postings } from "#db/schema/index.ts";
import { transact } from "#db/transact.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { expiryOf } from "#app/domain/posting/expiry.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { admit, lockPosting, record } from "#app/domain/posting/transition.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { findTwinDraft } from "#app/domain/posting/twin-draft.server.ts";
import { refuseYearOutOfLine } from "#app/domain/programme/line.server.ts";

/**
 * Begins a draft that says the same as a posting in any state, but for its title and for dates that are past. Whoever asks
 * for it again within a minute, as by a double click, gets the same draft.
 */
export async function copyPosting(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<LockedPosting> {
  return transact(db, async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    admit("copy", actor, posting);
    const content = withoutPastDates(titledAsCopy(await contentOf(tx, posting)), actor.now);
    const twin = await findTwinDraft(tx, actor, posting.organisationId, content);
    if (twin) return twin;
    const copy = await createDraft(actor, posting.organisationId, content, tx);
    await record(tx, actor, copy.id, "copied", { from: id });
    return copy;
  });
}

/**
 * Begins the curriculum of the next academic year beside a programme's present one, as a draft that says the same.
 *
 * @throws Refused when the programme does not say its year, or its next one has been begun already, or that year is taken
 */
export async function continueProgramme(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<LockedPosting> {
  return transact(db, async (tx) => {
    // Locked, so that of two people who begin the next year at the same instant one does; the unique index
    // one_live_curriculum_after_another says the same to everything else that writes.
    const posting = await lockPosting(tx, actor, id);
    admit("continue", actor, posting);
    const { deadlineOn: _past, ...content } = await contentOf(tx, posting);
    if (content.kind !== "programme") throw new Refused({ code: "notWhile.otherKind" });
    if (!content.academicYear) throw new Refused({ code: "academicYearNeeded" });
    await refuseSecondSuccessor(tx, id);
    const academicYear = content.academicYear + 1;
    const next = await createDraft(actor, posting.organisationId, { ...content, academicYear }, tx);
    const [begun] = await tx
      .update(postings)
      .set({ previousId: id })
      .where(eq(postings.id, next.id))
      .returning();
    await refuseYearOutOfLine(tx, begun!, { ...content, academicYear });
    await record(tx, actor, next.id, "curriculum_continued", { from: id });
    return begun!;
  });
}

async function refuseSecondSuccessor(tx: Database, id: string): Promise<void> {
  const [successor] = await tx
    .select({ id: postings.id })
    .from(postings)
    .where(and(eq(postings.previousId, id), ne(postings.state, "archived")));
  if (successor) throw new Refused({ code: "nextYearExists" });
}

/** Words of the content, not of the interface: they stand in the text's own language. */
const COPY_OF: Record<string, (title: string) => string> = {
  en: (title) => `Copy of ${title}`,
  bg: (title) => `Копие на ${title}`,
};

function titledAsCopy(content: PostingContent): PostingContent {
  const texts = Object.entries(content.texts).map(([language, text]) => {
    const retitle = COPY_OF[language] ?? ((title: string) => `${title} (2)`);
    return [
      language,
      text?.title ? { ...text, title: retitledShortly(text.title, retitle) } : text,
    ];
  });
  return { ...content, texts: Object.fromEntries(texts) as PostingContent["texts"] };
}

function retitledShortly(title: string, retitle: (title: string) => string): string {
  const room = LIMITS.postingTitle - retitle("").length;
  return retitle(title.length <= room ? title : `${title.slice(0, room - 1).trimEnd()}…`);
}

const DATES = ["deadlineOn", "startsOn", "endsOn"] as const;

function withoutPastDates(content: PostingContent, now: Date): PostingContent {
  const dates: { [name in (typeof DATES)[number]]?: string } = content;
  const past = DATES.filter((name) => dates[name] && expiryOf(dates[name], now) <= now);
  return Object.fromEntries(
    Object.entries(content).filter(([name]) => !past.some((one) => one === name)),
  ) as PostingContent;
}
