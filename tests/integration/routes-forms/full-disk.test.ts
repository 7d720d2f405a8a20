import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { people as peopleTable, postings, postingVersions, sessions } from "#db/schema/index.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { at, cast, unique } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { fillDisk, freeDisk } from "#tests/support/full-database.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { failing, readerOf, type Answer, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;
let author: Reader;
let staff: Reader;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  author = await readerOf(people.recruiter.personId);
  staff = await readerOf(people.staff.personId, "bg");
});

const DAY_MS = 24 * 60 * 60 * 1000;
const FORM_SAYS = "This did not go through, for a reason on our side.";
const PAGE_SAYS = "Our database cannot do this at the moment.";

/** Runs something while nothing can be written; answers what the log holds of it. */
const whileFull = (work: () => Promise<void>) =>
  failing(async () => {
    await fillDisk(database());
    await work().finally(() => freeDisk(database()));
  });

async function posting(state: "draft" | "published") {
  const title = unique("Posting");
  const content = contentFor("internship", { deadlineOn: undefined, title });
  const owner = at(people.recruiter, new Date());
  const { id } = await createDraft(owner, people.company.id, content);
  if (state === "published") await submitPosting(people.system, id);
  return { id, title, path: `/postings/${id}` };
}

/** Somebody whose session is no longer new. */
async function aged(
  { personId }: { personId: string },
  set: Partial<typeof sessions.$inferInsert>,
) {
  const reader = await readerOf(personId);
  await database().update(sessions).set(set).where(eq(sessions.userId, personId));
  return reader;
}

/** That the reason stands in the log once, with its code and nothing of what was typed. */
function expectToldOnce(log: string[], typed: string) {
  expect(log).toHaveLength(1);
  expect(log[0]).toContain("53100");
  expect(log[0]).toContain("No space left on device");
  expect(log[0]).not.toContain(typed);
}

function expectKept({ status, html }: Answer, form: string, name: string, typed: string) {
  expect(status).toBe(503);
  expect(text(html)).toContain(FORM_SAYS);
  expect(entriesIn(html, form).get(name)).toBe(typed);
}

describe("while the database's disk is full", () => {
  test("a new posting's form comes back with all that was typed, and is saved once by the next try", async () => {
    const address = "/postings/new/internship";
    const form = entriesIn((await author.open(address)).html);
    const title = unique("Typed with care");
    form.set("language", "en");
    form.set("texts.en.title", title);
    form.set("texts.en.description", `${title}, at length`);
    let answer: Answer | undefined;
    const log = await whileFull(async () => {
      answer = await author.send(address, form);
    });
    expectKept(answer!, "posting", "texts.en.description", `${title}, at length`);
    expectToldOnce(log, title);

    const again = await author.send(address, entriesIn(answer!.html));
    expect(again.status).toBe(302);
    const versions = await database().select().from(postingVersions);
    expect(versions.filter(({ texts }) => texts.en?.title === title)).toHaveLength(1);
  });

  test("an edited posting stays as it was, and what was typed stays in the form", async () => {
    const { id, path, title } = await posting("published");
    const form = entriesIn((await author.open(`${path}/edit`)).html);
    form.set("texts.en.title", `${title}, edited`);
    let answer: Answer | undefined;
    const log = await whileFull(async () => {
      answer = await author.send(`${path}/edit`, form);
      expect(text((await author.open(path)).html)).not.toContain(`${title}, edited`);
    });
    expectKept(answer!, "posting", "texts.en.title", `${title}, edited`);
    expectToldOnce(log, title);
    const [row] = await database().select().from(postings).where(eq(postings.id, id));
    expect(row).toMatchObject({ state: "published", versionNumber: 1 });
    expect((await author.send(`${path}/edit`, entriesIn(answer!.html))).status).toBe(302);
  });

  test("the reason of a closure is kept", async () => {
    const { path } = await posting("published");
    const typed = unique("Filled by somebody from Ruse");
    let answer: Answer | undefined;
    const log = await whileFull(async () => {
      answer = await author.send(`${path}/closure`, { reason: "filled", note: typed });
    });
    expectKept(answer!, "closure", "note", typed);
    expectToldOnce(log, typed);
  });

  test("signing in keeps the address and never the password", async () => {
    const visitor = await readerOf(null);
    const password = "a-word-of-mine-2027";
    const { personId } = people.student;
    await database()
      .update(peopleTable)
      .set({ passwordHash: await hashPassword(password) })
      .where(eq(peopleTable.id, personId));
    const email = people.student.name;
    let answer: Answer | undefined;
    const log = await whileFull(async () => {
      answer = await visitor.send("/sign-in", { email, password });
    });
    expectKept(answer!, "sign-in", "email", email);
    expect(answer!.html).not.toContain(password);
    expectToldOnce(log, email);
    expect((await visitor.send("/sign-in", { email, password })).status).toBe(302);
  });

  test("a step without a form is answered by a page that says why, and is not taken", async () => {
    const { id, path, title } = await posting("draft");
    let answer: Answer | undefined;
    const log = await whileFull(async () => {
      answer = await author.send(`${path}/publication`, {});
    });
    expect(answer!.status).toBe(503);
    expect(text(answer!.html)).toContain(PAGE_SAYS);
    expect(text(answer!.html)).toContain("give this number");
    expect(answer!.html).toMatch(new RegExp(`href="${path}/publication"[^>]*>Try again<`));
    expect(answer!.html).toContain('href="mailto:office@tandem.example"');
    expectToldOnce(log, title);
    const [row] = await database().select().from(postings).where(eq(postings.id, id));
    expect(row).toMatchObject({ state: "draft" });
  });

  test("somebody who signs out is told that it was not done, in the reader's language", async () => {
    let answer: Answer | undefined;
    await whileFull(async () => {
      answer = await staff.send("/sign-out", {});
      expect((await staff.open("/reviews")).status).toBe(200);
    });
    expect(answer!.status).toBe(503);
    expect(text(answer!.html)).toContain("Базата ни данни не може да направи това сега.");
  });

  test("pages are read, by those as well whose session would be prolonged or removed", async () => {
    const { path } = await posting("published");
    const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
    const old = await aged(people.editor, { expiresAt: inDays(1), lastSeenAt: inDays(-1) });
    const expired = await aged(people.onlooker, { expiresAt: inDays(-1) });
    const over = await aged(people.outsider, { absoluteExpiresAt: inDays(-1) });
    const log = await whileFull(async () => {
      expect((await old.open("/workspace")).status).toBe(200);
      for (const reader of [old, expired, over])
        for (const page of ["/", "/search", "/organisations", path])
          expect((await reader.open(page)).status).toBe(200);
      for (const reader of [expired, over])
        expect((await reader.open("/workspace")).location).toContain("/sign-in");
    });
    expect(log).toEqual([]);
  });
});
