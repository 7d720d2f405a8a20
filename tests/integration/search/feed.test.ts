import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf } from "#tests/support/site.ts";
import type { Answer } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;
let bees = "";

async function publish(fields: Record<string, unknown>) {
  const system = systemActor(new Date());
  const content = contentFor("internship", { deadlineOn: undefined, ...fields });
  const { id } = await createDraft(system, people.company.id, content);
  return (await submitPosting(system, id)).id;
}

const AWKWARD = `Bees & <honey> "sweet" 'raw' ]]> ½ 🐝`;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  bees = await publish({
    texts: {
      en: { title: AWKWARD, summary: "A summer\u000bwith bees.", description: "Bees." },
      bg: { title: "Пчели", description: "Лято с **пчели**." },
    },
  });
  await publish({ title: "Goats" });
});

/** PostgreSQL holds a document against the rules of XML, strictly, and reads it as programs do. */
async function read({ html }: Answer) {
  const rows = await database().execute<Record<string, string>>(sql`
    select e.* from xmltable(
      xmlnamespaces('http://www.w3.org/2005/Atom' as a), '/a:feed/a:entry'
      passing xmlparse(document ${html})
      columns id text path 'a:id', title text path 'a:title', updated text path 'a:updated',
        summary text path 'a:summary', href text path 'a:link/@href', lang text path '@xml:lang',
        author text path 'a:author/a:name', kind text path 'a:category/@term') e`);
  const [head] = await database().execute<Record<string, string>>(sql`
    select f.* from xmltable(
      xmlnamespaces('http://www.w3.org/2005/Atom' as a), '/a:feed' passing xmlparse(document ${html})
      columns id text path 'a:id', title text path 'a:title', updated text path 'a:updated',
        self text path 'a:link[@rel="self"]/@href', page text path 'a:link[@rel="alternate"]/@href',
        lang text path '@xml:lang') f`);
  return { head: head!, entries: [...rows] };
}

const open = async (address: string, more: Record<string, string> = {}) =>
  (await readerOf(null, "en", more)).open(address);

describe("the feed of a search", () => {
  test("tells what the search finds as Atom, whatever signs are in it, in the language asked for", async () => {
    const answer = await open("/search.atom?q=bees&kind=internship&sort=pay&lang=en");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
    const { head, entries } = await read(answer);
    expect(entries).toMatchObject([
      {
        id: `urn:uuid:${bees}`,
        title: AWKWARD,
        summary: "A summer with bees.",
        lang: "en",
        kind: "internship",
        author: people.company.name,
        href: `http://tandem.example/postings/${bees}`,
      },
    ]);
    const state = "q=bees&kind=internship";
    expect(head).toMatchObject({
      id: `http://tandem.example/search.atom?${state}&lang=en`,
      self: `http://tandem.example/search.atom?${state}&lang=en`,
      page: `http://tandem.example/search?${state}&sort=pay&lang=en`,
      title: "Search: bees · Tandem",
      updated: entries[0]!.updated,
    });
    const bulgarian = await read(await open("/search.atom?q=пчели&lang=bg"));
    expect(bulgarian.head.lang).toBe("bg");
    expect(bulgarian.entries).toMatchObject([{ title: "Пчели", summary: "Лято с пчели." }]);
  });

  test("is the newest first, and is named by the page of the search", async () => {
    const { entries } = await read(await open("/search.atom"));
    expect(entries.map(({ title }) => title)).toEqual(["Goats", AWKWARD]);
    const page = (await open("/search?q=bees&page=1&named=x")).html;
    expect(page).toMatch(
      /<link rel="alternate" type="application\/atom\+xml" href="\/search\.atom\?q=bees&amp;lang=en"/,
    );
  });

  test("is not sent again to whoever has it, until something in it changes", async () => {
    const address = "/search.atom?q=wool";
    const id = await publish({ title: "Wool" });
    const first = await open(address);
    const [tag, date] = [first.headers.get("ETag")!, first.headers.get("Last-Modified")!];
    expect((await open(address)).headers.get("ETag")).toBe(tag);
    const sameFor: Record<string, string>[] = [
      { "If-None-Match": tag },
      { "If-None-Match": `"other", ${tag}` },
    ];
    for (const known of sameFor) {
      const again = await open(address, known);
      expect([again.status, again.html]).toEqual([304, ""]);
      expect(again.headers.get("ETag")).toBe(tag);
    }
    const newFor: Record<string, string>[] = [
      { "If-None-Match": `"other"` },
      { "If-Modified-Since": date },
      { "If-None-Match": `"other"`, "If-Modified-Since": date },
    ];
    for (const unknown of newFor) expect((await open(address, unknown)).status).toBe(200);
    await closePosting(systemActor(new Date()), id, { reason: "filled" });
    const after = await open(address, { "If-None-Match": tag });
    expect(after.status).toBe(200);
    const { head, entries } = await read(after);
    expect([entries, head.updated]).toEqual([[], "1970-01-01T00:00:00.000Z"]);
  });

  test("of what cannot be read or was asked for too often is refused", async () => {
    const long = `q=${"x".repeat(5000)}`;
    for (const query of ["kind=nonsense", "kidn=internship", "page=10000", long, "near=Nowhere"]) {
      const answer = await open(`/search.atom?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
      expect(answer.html).toContain(query.split("=")[0]);
    }
    const quotes = await read(await open(`/search.atom?q=${encodeURIComponent(`"'<&>;--\u0000`)}`));
    expect(quotes.entries).toEqual([]);
  });
});
