import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { organisations } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { withdrawPosting } from "#app/domain/posting/review.server.ts";
import { restoreOrganisation } from "#app/domain/verification/commands.server.ts";
import { WORDS_OF_FORMS } from "#app/lib/words-of-forms.ts";
import { at, cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { addressOf } from "#tests/support/route-address.ts";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
const TYPED = "Half an hour of <thought> & “care”.";

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

/** The first posting of an organisation of its own, which waits for staff. */
async function handIn() {
  const { recruiter, company } = await cast(database());
  const { id } = await createDraft(recruiter, company.id, content, database());
  await submitPosting(recruiter, id, database());
  return { id, author: recruiter };
}

async function publish() {
  const system = at(c.system, new Date());
  const { id } = await createDraft(system, c.company.id, content, database());
  return (await submitPosting(system, id, database())).id;
}

/** Opens a form, fills in its words, lets somebody else act, sends it, and looks for the words on the page that answers. */
async function late(reader: Reader, path: string, field: string, act: () => Promise<unknown>) {
  const form = entriesIn((await reader.open(path)).html, path.split("/").at(-1)!);
  form.set(field, TYPED);
  if (field === "words") form.set("reason", "fraud");
  await act();
  const answer = await reader.send(path, form);
  const [, kept] = /<textarea[^>]*readonly=""[^>]*>([\s\S]*?)<\/textarea>/.exec(answer.html) ?? [];
  expect(text(kept ?? "")).toBe(TYPED);
  expect(text(answer.html)).toContain("What you typed");
  return answer.status;
}

test("a report of what has been closed or taken down meanwhile is refused, and its words are handed back", async () => {
  const [closed, gone] = [await publish(), await publish()];
  const close = (id: string, reason: "filled" | "taken_down") => () =>
    closePosting(reason === "filled" ? c.recruiter : c.staff, id, { reason }, database());
  const path = (id: string) => `/postings/${id}/report`;
  expect(await late(visitor, path(closed), "words", close(closed, "filled"))).toBe(409);
  expect(await late(visitor, path(gone), "words", close(gone, "taken_down"))).toBe(410);
  expect((await visitor.open(path(gone))).status).toBe(410);
});

test("so are the words of staff where the authors, or a colleague, were quicker", async () => {
  const { id, author } = await handIn();
  const takeBack = () => withdrawPosting(author, id, database());
  expect(await late(staff, `/postings/${id}/return`, "note", takeBack)).toBe(409);
  const reported = await publish();
  await visitor.send(`/postings/${reported}/report`, { reason: "fraud", words: "Look." });
  const takeDown = async () => {
    const path = `/postings/${reported}/take-down`;
    const form = entriesIn((await staff.open(path)).html, "take-down");
    form.set("reason", "It asks for money.");
    expect((await staff.send(path, form)).status).toBe(302);
  };
  const dismissal = `/postings/${reported}/dismissal`;
  expect(await late(staff, dismissal, "outcome", takeDown)).toBe(409);
});

test("and where a suspension has been lifted meanwhile", async () => {
  const { id } = c.elsewhere;
  const isIt = eq(organisations.id, id);
  await database().update(organisations).set({ state: "suspended" }).where(isIt);
  const [suspended] = await database().select().from(organisations).where(isIt);
  const { revision } = suspended!;
  const lift = () => restoreOrganisation(c.staff, id, { reason: "Mended.", revision }, database());
  expect(await late(staff, `/organisations/${id}/restoration`, "reason", lift)).toBe(409);
});

test("a form that is shown again keeps the words itself, once", async () => {
  const { id, author } = await handIn();
  const path = `/postings/${id}/return`;
  const form = entriesIn((await staff.open(path)).html, "return");
  form.set("note", TYPED);
  const { revision } = await withdrawPosting(author, id, database());
  await revisePosting(author, id, { ...content, mode: "remote" }, revision, database());
  await submitPosting(author, id, database());
  const { status, html } = await staff.send(path, form);
  expect(status).toBe(409);
  expect(entriesIn(html, "return").get("note")).toBe(TYPED);
  expect(html).not.toContain('readonly=""');
});

test.each(Object.entries(WORDS_OF_FORMS))(
  "%s hands all of its words back to whoever may not open it",
  async (route, words) => {
    const path = addressOf(`${route.replace("$kind", "programmes")}.tsx`);
    const student = await readerOf(c.student.personId, "bg");
    const entries = Object.keys(words).map((name, index): [string, string] => [
      name.replace("[]", `[${index}]`),
      `${TYPED} ${index}`,
    ]);
    const form = { reason: "filled", posting: randomUUID(), ...Object.fromEntries(entries) };
    const { status, html } = await student.send(path.replaceAll("some-id", randomUUID()), form);
    // Of many postings each one is told of, on a page that opens for everybody.
    expect(route === "workspace_.closures" ? [200] : [400, 403, 404]).toContain(status);
    for (const [, typed] of entries) expect(text(html)).toContain(typed);
    expect(text(html)).toContain("Написаното от вас");
    expect(html).not.toContain("⟦");
  },
);

test("what was only looked for, and what is no word, is not handed back", async () => {
  const path = `/postings/${randomUUID()}/closure`;
  const editor = await readerOf(c.editor.personId);
  expect(text((await editor.open(path)).html)).not.toContain("What you typed");
  const { html } = await editor.send(path, { reason: "filled", note: " " });
  expect(text(html)).not.toContain("What you typed");
});
