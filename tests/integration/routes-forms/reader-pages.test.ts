import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { organisations } from "#db/schema/index.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { cast, makeOrganisation } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
});

async function draft(fields: Record<string, unknown> = {}) {
  const content = contentFor("internship", { deadlineOn: undefined, ...fields });
  return (await createDraft(people.recruiter, people.company.id, content)).id;
}

async function publish(fields: Record<string, unknown> = {}) {
  return (await submitPosting(people.system, await draft(fields))).id;
}

const pageFor = async (personId: string | null, address: string, language = "en") =>
  (await (await readerOf(personId, language)).open(address)).html;

describe("the page of a posting", () => {
  test("offers its own people its matches, and everybody else the way to answer it", async () => {
    const id = await publish();
    for (const { personId } of [people.recruiter, people.onlooker]) {
      const own = await pageFor(personId, `/postings/${id}`);
      expect(own).not.toContain("mailto:");
      expect(own).toMatch(new RegExp(`href="/postings/${id}/matches"[^>]*>See the matches`));
    }
    for (const stranger of [null, people.student.personId, people.staff.personId]) {
      const html = await pageFor(stranger, `/postings/${id}`);
      expect(html).toContain("mailto:post@tandem.example");
      expect(html).not.toContain("See the matches");
    }
  });

  test("sends whoever wrote half of a draft to finish it, and says what is missing", async () => {
    const half = await draft({ requires: [], places: [] });
    const html = await pageFor(people.recruiter.personId, `/postings/${half}`);
    expect(html).toMatch(/href="\/postings\/[0-9a-f-]+\/edit\?check=publication"[^>]*>Finish/);
    expect(html).not.toContain(`action="/postings/${half}/publication"`);
    expect(text(html)).toMatch(/Before it can be published it needs “.+” and “.+”\./);
    const whole = await pageFor(people.recruiter.personId, `/postings/${await draft()}`);
    expect(whole).toContain("/publication");
    expect(text(whole)).not.toContain("Finish the draft");
    const read = await pageFor(people.onlooker.personId, `/postings/${half}`);
    expect(text(read)).not.toContain("Finish the draft");
  });

  test("leads from what is closed to what is like it and open", async () => {
    const [over, open] = [await publish({ title: "Over" }), await publish({ title: "Still open" })];
    const beside = await pageFor(null, `/postings/${over}`);
    expect(text(beside)).toContain("Similar open postings");
    expect(beside).toContain(`href="/postings/${open}"`);
    await closePosting(people.recruiter, over, { reason: "filled" });
    const html = await pageFor(null, `/postings/${over}`);
    expect(html).toContain(`href="/postings/${open}"`);
    expect(html).toContain('href="/search?kind=internship"');
    expect(html).not.toContain(`href="/postings/${over}"`);
    const matches = text(await pageFor(null, `/postings/${over}/matches`));
    expect(matches).toContain("Reason: filled. Only open postings are matched.");
    expect(matches).toContain("All open programmes");
  });
});

test("whoever may claim an organisation is led there from its page and from its postings", async () => {
  const id = await publish();
  const unclaimed = { state: "unclaimed", listedFrom: "A list" } as const;
  const home = eq(organisations.id, people.company.id);
  await database().update(organisations).set(unclaimed).where(home);
  const claim = `href="/organisations/${people.company.id}/claim"`;
  for (const address of [`/organisations/${people.company.id}`, `/postings/${id}`]) {
    expect(await pageFor(null, address)).toContain(claim);
    expect(await pageFor(people.student.personId, address)).not.toContain(claim);
  }
  await database().update(organisations).set({ state: "verified", listedFrom: null }).where(home);
  expect(await pageFor(null, `/postings/${id}`)).not.toContain(claim);
});

test("organisations stand in the order of the names that the reader sees, without the cluster", async () => {
  const named = async (kind: "university" | "company" | "cluster", names: object) => {
    const { id } = await makeOrganisation(database(), kind);
    await database().update(organisations).set(names).where(eq(organisations.id, id));
  };
  await named("company", { name: "Zeta", nameEn: "aardvark Works", nameBg: "Ягода" });
  await named("university", { name: "Alpha", nameEn: "Zebra College", nameBg: "„Абрикос“" });
  await named("cluster", { name: "The Cluster Itself" });
  const order = async (language: string, ...names: string[]) => {
    const said = text(await pageFor(null, "/organisations", language));
    expect(said).not.toContain("The Cluster Itself");
    return names.map((name) => said.indexOf(name));
  };
  for (const places of [
    await order("en", "aardvark Works", "Zebra College"),
    await order("bg", "„Абрикос“", "Ягода"),
  ]) {
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]).toBeGreaterThan(places[0]!);
  }
});

test("a search that finds nothing says so once, and has nothing to sort", async () => {
  const html = await pageFor(null, "/search?q=xyzzyplugh&sort=newest");
  expect(text(html.split("<main")[1]!).match(/Nothing was found/g)).toHaveLength(1);
  expect(html).toMatch(/<p role="status" class="spoken">Nothing found/);
  expect(html).not.toContain("<select");
  expect(html).toMatch(/<input type="hidden" name="sort"[^>]* value="newest"/);
});
