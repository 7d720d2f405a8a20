import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { postings, reports } from "#db/schema/index.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { at, cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

let c: Awaited<ReturnType<typeof cast>>;
let staff: Reader;
let visitor: Reader;

beforeAll(async () => {
  await makeVocabulary(database());
  c = await cast(database());
  staff = await readerOf(c.staff.personId);
  visitor = await readerOf(null);
});

const content = contentFor("internship", { deadlineOn: undefined });

async function publish() {
  const system = at(c.system, new Date());
  const draft = await createDraft(system, c.company.id, content);
  return (await submitPosting(system, draft.id)).id;
}

const report = (id: string, words: string) =>
  visitor.send(`/postings/${id}/report`, { reason: "fraud", words });

async function rewrite(id: string) {
  const [posting] = await database().select().from(postings).where(eq(postings.id, id));
  const other = { ...content, texts: { en: { ...content.texts.en!, title: "Another thing" } } };
  await revisePosting(at(c.recruiter, new Date()), id, other, posting!.revision);
}

const statesOf = async (id: string) =>
  (await database().select().from(reports).where(eq(reports.postingId, id))).map(
    ({ state }) => state,
  );

const DECISIONS = [
  { step: "dismissal", field: "outcome", state: "dismissed" },
  { step: "take-down", field: "reason", state: "upheld" },
];

test.each(DECISIONS)(
  "a $step answers no report and no text that was not shown, and keeps what was typed",
  async ({ step, field, state }) => {
    const id = await publish();
    await report(id, "They ask for money.");
    const path = `/postings/${id}/${step}`;
    const decide = (html: string) => {
      const form = entriesIn(html, step);
      form.set(field, "I have looked into it.");
      return staff.send(path, form);
    };
    const opened = (await staff.open(path)).html;
    expect(text(opened)).toContain("They ask for money.");
    await report(id, "The address is a post box.");
    const unread = await decide(opened);
    expect(unread.status).toBe(409);
    const told = text(unread.html);
    expect(told).toContain("More reports of this posting have come in");
    expect(told).toMatch(/New: [^:]*The address is a post box\./);
    expect(told).not.toMatch(/New: [^:]*They ask for money\./);
    expect(entriesIn(unread.html, step).get(field)).toBe("I have looked into it.");
    await rewrite(id);
    const stale = await decide(unread.html);
    expect(stale.status).toBe(409);
    expect(text(stale.html)).toContain("The posting has been changed since you opened this page");
    expect(text(stale.html)).toContain("Another thing");
    expect(stale.html).toContain(`href="/postings/${id}/versions"`);
    expect((await staff.open(`/postings/${id}/versions`)).status).toBe(200);
    expect(text(stale.html)).not.toContain("New:");
    expect(await statesOf(id)).toEqual(["open", "open"]);
    expect((await decide(stale.html)).status).toBe(302);
    expect(await statesOf(id)).toEqual([state, state]);
  },
);

test("what was changed and waits is decided about by the title that was public, beside the one that it has now", async () => {
  const [bad, id] = [await publish(), await publish()];
  await closePosting(at(c.staff, new Date()), bad, { reason: "taken_down" }, database());
  await report(id, "They ask for money.");
  await rewrite(id);
  for (const { step } of DECISIONS) {
    const { html } = await staff.open(`/postings/${id}/${step}`);
    expect(text(html)).toContain(`“${content.texts.en!.title}”`);
    expect(text(html)).toContain("now: “Another thing”");
    expect(html).toContain(`href="/postings/${id}/versions/1"`);
    expect(text(html).includes("It is not public at present")).toBe(step === "take-down");
  }
});
