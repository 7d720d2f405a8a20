import { expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import { listSimilar } from "#app/domain/posting/similar.server.ts";
import { listChoices } from "#app/domain/search/choices.server.ts";
import { readFeed } from "#app/domain/search/feed.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import { listSitemap } from "#app/domain/search/sitemap.server.ts";
import { getSkillPage } from "#app/domain/skill/skill-page.server.ts";
import { listOrganisations } from "#app/domain/organisation/list.server.ts";
import { readGone } from "#search/gone.server.ts";
import { renewWords } from "#search/renew-words.server.ts";
import { NOW, visitor } from "#tests/support/cast.ts";
import { withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const read = (query: string) => readSearch(new URLSearchParams(query)).search;

type Counted = readonly { value: string; count: number }[];
const countOf = (choices: Counted, value: string) =>
  choices.find((choice) => choice.value === value)?.count ?? 0;

/** How many stand on each page of the site that counts or lists postings. */
async function shownEverywhere({ db, server }: SearchTest, kept: string) {
  const [engines, viewer] = [{ db, server }, visitor()];
  const results = await searchPostings(viewer, read("q=glass"), "en", engines);
  const remote = await searchPostings(viewer, read("mode=remote"), "en", engines);
  const all = await listChoices(viewer, read(""), "skill", engines);
  const { organisations } = await listOrganisations(viewer, { page: 1 }, "en", db);
  return {
    engines: [results.isFallback, remote.isFallback],
    results: [results.sides.company, results.total, results.hits.length],
    kinds: countOf(results.choices.kind, "internship"),
    remote: [remote.total, countOf(remote.choices.mode, "remote")],
    skills: [countOf(all.choices, "sql"), (await getSkillPage(viewer, "sql", db)).uses],
    feed: (await readFeed(viewer, read("q=glass"), engines)).found!.length,
    similar: (await listSimilar(viewer, await getPosting(viewer, kept, db), db))!.length,
    sitemap: (await listSitemap(viewer, "postings", 1, db)).length,
    organisations: organisations.map(({ openPostings }) => openPostings),
  };
}

test("what is closed drops out everywhere at once, counts too, while search has yet to hear of it", () =>
  withSearch(async (search) => {
    const { db, publish, settled, publishing } = search;
    const kept = await publish("internship", { title: "Glass one, photonics" });
    const closed = await publish("internship", { title: "Glass two, phtonics", mode: "remote" });
    await settled();
    await renewWords(db, null);
    await publishing.stop();
    // What only a posting has that is closed, nobody finds: the word is read as another.
    const readAs = async () => {
      const asked = [search.server, null].map((server) =>
        searchPostings(visitor(), read("q=phtonics"), "en", { db, server }),
      );
      return (await Promise.all(asked)).map((answer) => answer.readAs);
    };
    expect(await readAs()).toEqual([[], []]);
    const shown = (one: number) => ({
      engines: [false, false],
      results: [1 + one, 1 + one, 1 + one],
      kinds: 1 + one,
      remote: [one, one],
      skills: [1 + one, 1 + one],
      feed: 1 + one,
      similar: one,
      sitemap: 1 + one,
      organisations: [1 + one],
    });
    expect(await shownEverywhere(search, kept)).toEqual(shown(1));
    expect(await readGone(db)).toEqual([]);
    await closePosting(systemActor(NOW), closed, { reason: "filled" }, db);
    expect(await readGone(db)).toEqual([closed]);
    expect(await shownEverywhere(search, kept)).toEqual(shown(0));
    const meant = { typed: "phtonics", read: "photonics" };
    expect(await readAs()).toEqual([[meant], [meant]]);
  }));
