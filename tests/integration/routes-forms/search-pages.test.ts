import { beforeAll, expect, test } from "vitest";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { renewWords } from "#search/renew-words.server.ts";
import { cast, makeOrganisation } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
const LANGUAGES = ["bg", "en", "de", "fr", "es", "it", "nl", "pl", "cs", "el", "ro", "sv"];

beforeAll(async () => {
  await makeVocabulary(database());
  const { recruiter, company, system } = await cast(database());
  for (const [title, languages] of [
    ["Falconry for beginners", LANGUAGES.slice(0, 6)],
    ["Falconry for masters", LANGUAGES.slice(5)],
  ] as const) {
    const fields = { title, languages, requires: [{ skill: "postgresql" }], deadlineOn: undefined };
    const { id } = await createDraft(recruiter, company.id, contentFor("internship", fields));
    await submitPosting(system, id);
  }
  await renewWords(database(), null);
});

const open = async (address: string, language = "en") =>
  (await readerOf(null, language)).open(address);
const main = (html: string) => text(html.split("<main")[1]!);

test("what of the address means nothing is said in the reader's language, and the rest is searched", async () => {
  const english = await open("/search?q=falconry&colour=red&page=abc");
  expect(english.status).toBe(400);
  expect(main(english.html)).toContain("There is nothing to search by called “colour”");
  expect(main(english.html)).toContain("The page is not a whole number");
  expect(main(english.html)).toContain("2 results");
  const bulgarian = await open("/search?q=falconry&colour=red&page=9999", "bg");
  expect(main(bulgarian.html)).toContain("По „colour“ не може да се търси");
  expect(main(bulgarian.html)).toContain("Отварят се само първите 50 страници");
  expect((await open("/search?q=falconry&utm_source=mail")).status).toBe(200);
});

test("what an address says twice and can mean once is said, and so is that a hyphen leaves nothing out", async () => {
  const twice = await open("/search?q=falconry&q=java&side=company&side=university");
  expect(twice.status).toBe(400);
  expect(main(twice.html)).toContain("only the first was used: Words, Side.");
  expect((await open("/search.atom?q=a&q=b")).status).toBe(400);
  const bulgarian = await open("/search?q=-falconry&page=1&page=2", "bg");
  expect(bulgarian.status).toBe(400);
  expect(main(bulgarian.html)).toContain("използвано само първото: Страница.");
  expect(main(bulgarian.html)).toContain("Тирето отпред");
  expect((await open("/search?q=-falconry")).status).toBe(200);
  expect(main((await open("/search?q=falconry")).html)).not.toContain("change nothing here");
});

test("a skill, a place, a field or an organisation that there is not is left out and said, in pages and feeds", async () => {
  const nobody = "00000000-0000-4000-8000-000000000000";
  for (const [query, named] of [
    [`skill=${"x".repeat(110)}`, "Skills"],
    ["place=atlantis", "Location"],
    ["field=9999", "Field of study"],
    [`organisation=${nobody}`, "Organisation"],
    ["start=0000-01", "Start"],
  ] as const) {
    const page = await open(`/search?q=falconry&${query}`);
    expect([query, page.status]).toEqual([query, 400]);
    expect(main(page.html)).toContain(`This was left out: ${named}.`);
    expect(main(page.html)).toContain("2 results");
    expect(page.html).not.toContain('class="chosen"');
    // Ways on from there lead to pages that are whole.
    expect(page.html.split("<main")[1]).not.toContain(query);
    expect((await open(`/search/choices/language?${query}`)).status).toBe(400);
    const feed = await open(`/search.atom?${query}`);
    expect([feed.status, feed.html]).toEqual([400, expect.stringContaining(query.split("=")[0]!)]);
  }
  const partly = await open("/search?skill=postgresql&skill=nothing", "bg");
  expect(main(partly.html)).toContain("Запазено е само познатото от: Умения.");
  expect(partly.html.match(/class="chosen".*?<\/ul>/s)![0].match(/<li/g)).toHaveLength(1);
  // A field that there is, though no posting has it, finds nothing.
  expect((await open("/search?field=0111")).status).toBe(200);
});

test("of more languages than can be chosen together the first count, and the others stand to be ticked", async () => {
  const many = ["it", "ja", "zh", "ko", "da", "fi", "nb", "et", "lv", "lt", "hu", "sk", "sl", "hr"];
  const chosen = [...many, "sr", "mk", "sq", "tr", "uk", "ru", "bg", "pt"];
  const address = `/search?q=falconry&${chosen.map((code) => `language=${code}`).join("&")}`;
  const page = await open(address);
  expect(page.status).toBe(400);
  expect(main(page.html)).toContain("At most 20 can be chosen together under “Language”; 2 more");
  expect(main(page.html)).toContain("Left out: Bulgarian, Portuguese.");
  expect(main(page.html)).toContain("2 results");
  expect(page.html.match(/name="language"[^>]*checked=""/g)).toHaveLength(20);
  for (const code of chosen)
    expect(page.html).toMatch(new RegExp(`name="language"[^>]*value="${code}"`));
  const listed = address.replace("/search", "/search/choices/language");
  expect(page.html).toContain(`href="${listed.replaceAll("&", "&amp;")}"`);
  const all = await open(listed, "bg");
  expect(all.status).toBe(400);
  expect(main(all.html)).toContain("още 2 са пропуснати. Пропуснати: български, португалски.");
  expect(main(all.html)).toContain("Пропуснатото стои в списъка, без отметка.");
  for (const code of chosen)
    expect(all.html).toMatch(new RegExp(`name="language"[^>]*value="${code}"`));
  expect(all.html).not.toMatch(/type="hidden"[^>]*name="language"/);
});

test("where the values of another facet stand, what was left out is named, leads back and is carried on", async () => {
  const months = Array.from(
    { length: 24 },
    (_, at) => `${at < 12 ? 2028 : 2029}-${String((at % 12) + 1).padStart(2, "0")}`,
  );
  const query = ["q=falconry", ...months.map((month) => `start=${month}`)].join("&");
  for (const words of ["falconry", "blorptangle"]) {
    const asked = query.replace("falconry", words);
    const { status, html } = await open(`/search/choices/language?${asked}`);
    expect(status).toBe(400);
    expect(main(html)).toContain("4 more were left out. Left out: September 2029, October 2029,");
    const results = `/search?${asked}`.replaceAll("&", "&amp;");
    expect(html).toContain(`href="${results}#filters"`);
    expect(html).toContain(`href="${results}">Back to the results`);
  }
  const all = await open(`/search/choices/language?q=falconry&start=${months.join("&start=")}`);
  expect(all.html.match(/type="hidden" name="start"/g)).toBeNull();
});

test("a page of all values says who answers and as what the words were read, as the results do", async () => {
  for (const [query, said] of [
    ["falconry", "The search engine is not answering in time"],
    ["falocnry", "No open posting has “falocnry”. We looked for “falconry” instead."],
    ["falco", "No open posting has “falco” as a whole word. We looked for longer words"],
    ["falconry -masters", "change nothing here"],
    [
      "falconry wren kite hawk owl crow rook tern gull swift heron",
      "Only the first 10 words were looked for.",
    ],
  ] as const)
    for (const path of ["/search", "/search/choices/language"]) {
      const page = await open(`${path}?q=${encodeURIComponent(query)}`);
      expect([path, page.status, main(page.html)]).toEqual([
        path,
        200,
        expect.stringContaining(said),
      ]);
    }
  const bulgarian = await open("/search/choices/language?q=falocnry&sort=distance", "bg");
  expect(main(bulgarian.html)).toContain("Вместо това търсихме „falconry“.");
  expect(main(bulgarian.html)).toContain("посочете");
});

test("nobody is told what an organisation is called that is left out and that they may not see", async () => {
  const hidden = await makeOrganisation(database(), "company", "suspended");
  const ids = Array.from({ length: 20 }, (_, at) => `00000000-0000-4000-8000-0000000000${at + 10}`);
  const query = [...ids, hidden.id].map((id) => `organisation=${id}`).join("&");
  for (const path of ["/search", "/search/choices/organisation", "/search/choices/language"]) {
    const page = await open(`${path}?${query}`);
    expect([path, page.status]).toEqual([path, 400]);
    expect(page.html).not.toContain(hidden.name);
    expect(main(page.html)).toContain("This was left out: Organisation.");
    expect(main(page.html)).not.toContain("more was left out");
  }
});

test("the title and what is spoken tell pages, orders and filters apart", async () => {
  const page = await open("/search?q=falconry&kind=internship&sort=newest");
  expect(page.html).toContain("<title>Search: falconry · Tandem</title>");
  expect(main(page.html)).toContain("2 results, for “falconry”, 1 filter, newest first");
  const beyond = await open("/search?q=falconry&page=2", "bg");
  expect(beyond.html).toContain("<title>Търсене: falconry, страница 2 · ");
});

test("as what a mistyped word was read stands on the page, and what resembles nothing finds nothing", async () => {
  const read = await open("/search?q=falocnry");
  expect(main(read.html)).toContain(
    "No open posting has “falocnry”. We looked for “falconry” instead.",
  );
  expect(main(read.html)).toContain("2 results");
  const nothing = main((await open("/search?q=blorptangle", "bg")).html);
  expect(nothing).toContain("Нищо не е намерено");
  expect(nothing).not.toContain("Вместо това");
});

test("all values of a facet stand on a page of their own, with counts, and are applied by a form", async () => {
  const { html } = await open("/search?q=falconry&kind=internship");
  const address = "/search/choices/language?q=falconry&amp;kind=internship";
  expect(html).toContain(`href="${address}"`);
  expect(html).not.toContain("/search/choices/skill");
  const all = await open(address.replaceAll("&amp;", "&"));
  expect(all.status).toBe(200);
  expect(all.html.match(/type="checkbox"[^>]* name="language"/g)).toHaveLength(LANGUAGES.length);
  expect(main(all.html)).toMatch(/Italian\s*2\s*Bulgarian\s*1/);
  expect(all.html).toMatch(/<input type="hidden" name="q" value="falconry"/);
  expect(all.html).toMatch(/<input type="hidden" name="kind" value="internship"/);
  const chosen = await open("/search/choices/language?q=falconry&language=it&language=ja", "bg");
  expect(chosen.html.match(/checked=""/g)).toHaveLength(2);
  expect(main((await open("/search/choices/skill?q=blorptangle")).html)).toContain(
    "There are no results to choose from.",
  );
  expect((await open("/search/choices/colour")).status).toBe(404);
  expect((await open("/search/choices/skill?near=nowhere")).status).toBe(400);
});

test("skills beside the results lead to postings, or are left out", async () => {
  expect((await open("/search?q=statistics")).html).not.toContain("skill=statistics");
  // Nobody writes of databases, but a narrower skill is asked for.
  const { html } = await open("/search?q=databases&side=university");
  expect(html).toContain('href="/search?skill=databases"');
  expect(main((await open("/search?skill=databases")).html)).toContain("2 results");
  expect((await open("/search?q=postgresql&kind=internship")).html).toContain(
    'href="/search?kind=internship&amp;skill=postgresql"',
  );
});

test("search engines are told where all that is public stands, page by page", async () => {
  const robots = await open("/robots.txt");
  expect(robots.html).toMatch(
    /^User-agent: \*\nDisallow:\n\nSitemap: (http:\/\/\S+)\/sitemap\.xml\n$/,
  );
  const index = await open("/sitemap.xml");
  const lists = [...index.html.matchAll(/<loc>http:\/\/[^/]+(\/[^<]+)<\/loc>/g)].map(
    ([, path]) => path!,
  );
  expect(lists).toEqual(["/sitemaps/postings-1.xml", "/sitemaps/organisations-1.xml"]);
  const [postings, organisations] = [await open(lists[0]!), await open(lists[1]!)];
  expect(
    postings.html.match(/<loc>[^<]+\/postings\/[0-9a-f-]{36}<\/loc><lastmod>\d{4}-/g),
  ).toHaveLength(2);
  expect(organisations.html).toContain("/organisations/");
  expect(postings.html).toMatch(/^<\?xml [^>]+>\n<urlset xmlns="[^"]+">/);
  for (const name of ["postings-2.xml", "postings-0.xml", "people-1.xml", "postings-1.txt"])
    expect(await open(`/sitemaps/${name}`)).toMatchObject({
      status: 404,
      html: "This page is not here\n",
    });
});
