import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import { organisations, postings } from "#db/schema/index.ts";
import { at, NOW, visitor } from "#tests/support/cast.ts";
import { withSearch } from "#tests/support/search.ts";

const search = (query: string) => readSearch(new URLSearchParams(query)).search;
const textOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join("");

test("what is closed, expired or of a suspended organisation is hidden at once, though the index still has it", () =>
  withSearch(async ({ db, server, publish, settled, publishing }) => {
    const closed = await publish("internship", { title: "Hidden one" });
    const expiring = await publish("internship", { title: "Hidden two", deadlineOn: "2027-04-01" });
    const suspended = await publish("programme", { title: "Hidden three" });
    await settled();
    await publishing.stop();
    const shown = async (now = NOW) => {
      const results = await searchPostings(at(visitor(), now), search("q=hidden"), "en", {
        db,
        server,
      });
      expect(results.isFallback).toBe(false);
      return results.hits.map(({ id }) => id).toSorted();
    };
    expect(await shown()).toEqual([closed, expiring, suspended].toSorted());
    await closePosting(systemActor(NOW), closed, { reason: "filled" }, db);
    expect(await shown()).toEqual([expiring, suspended].toSorted());
    expect(await shown(new Date("2027-04-03T00:00:00Z"))).toEqual([suspended]);
    const [row] = await db.select().from(postings).where(eq(postings.id, suspended));
    await db
      .update(organisations)
      .set({ state: "suspended" })
      .where(eq(organisations.id, row!.organisationId));
    expect(await shown()).toEqual([expiring]);
  }));

test("a hit comes in the reader's language where it has one, else in its own, which is named", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    await publish("internship", {
      texts: {
        en: { title: "Robots for hospitals", description: "We build robots." },
        bg: { title: "Роботи за болници", description: "Правим роботи." },
      },
    });
    await publish("internship", {
      language: "ro",
      texts: { ro: { title: "Roboți pentru spitale", description: "Facem roboți." } },
    });
    await settled();
    const titles = async (reader: string) =>
      (await searchPostings(visitor(), search("q=roboti&sort=newest"), reader, { db, server })).hits
        .map(({ lang, title }) => `${lang}: ${textOf(title)}`)
        .toSorted();
    expect(await titles("bg")).toEqual(["bg: Роботи за болници", "ro: Roboți pentru spitale"]);
    expect(await titles("en")).toEqual(["en: Robots for hospitals", "ro: Roboți pentru spitale"]);
  }));

test("when nothing is found, each filter and each word tells what lifting it would give", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    await publish("internship", { title: "Violin repair" });
    await publish("internship", { title: "Violin making", mode: "remote" });
    await publish("programme", { title: "Cello" });
    await settled();
    for (const engine of [server, null]) {
      const { total, loosenings } = await searchPostings(
        visitor(),
        search("q=violin+cello&kind=internship&mode=hybrid"),
        "en",
        { db, server: engine },
      );
      expect(total).toBe(0);
      expect(loosenings).toEqual([]);
      const closer = await searchPostings(
        visitor(),
        search("q=violin&kind=internship&mode=hybrid"),
        "en",
        { db, server: engine },
      );
      expect(closer.loosenings).toEqual([
        { lifted: "mode", address: "/search?q=violin&kind=internship", count: 2 },
      ]);
      const words = await searchPostings(visitor(), search("q=violin+cello"), "en", {
        db,
        server: engine,
      });
      expect(words.loosenings.map(({ word, count }) => ({ word, count }))).toEqual([
        { word: "cello", count: 2 },
        { word: "violin", count: 1 },
      ]);
    }
  }));

test("where no single word that is dropped helps, each that finds something alone is told, beyond the sixth too", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    await publish("internship", { title: "Violin repairs" });
    await publish("programme", { title: "Cello" });
    await settled();
    for (const engine of [server, null]) {
      const ask = async (query: string) =>
        (await searchPostings(visitor(), search(query), "en", { db, server: engine })).loosenings;
      expect(await ask("q=brofigul+hemjok+the+nilupmor+vesatri+wonzek+dofibrac+violin")).toEqual([
        { lifted: "alone", word: "violin", address: "/search?q=violin", count: 1 },
      ]);
      expect(await ask("q=brofigul+violin+cello+for&kind=internship")).toEqual([
        { lifted: "words", address: "/search?kind=internship", count: 1 },
        { lifted: "alone", word: "violin", address: "/search?q=violin&kind=internship", count: 1 },
      ]);
      expect(
        await ask("q=brofigul+hemjok+nilupmor+vesatri+wonzek+dofibrac+gulhemi+violin+jokvesa"),
      ).toMatchObject([{ lifted: "alone", word: "violin" }]);
      for (const parted of ["violin+the+cello", "violin,cello", "violin-cello", "violin/cello"])
        expect(await ask(`q=${parted}`)).toMatchObject([
          { lifted: "word", word: "violin", address: expect.stringMatching(/=(the\+)?cello$/) },
          { lifted: "word", word: "cello", address: expect.stringMatching(/=violin(\+the)?$/) },
        ]);
    }
  }));

test("where two filters have to go each pair that helps is named with its count, and all together, by either engine", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    await publish("programme", { title: "Violin making" });
    await publish("internship", { title: "Violin repairs", mode: "on_site" });
    await settled();
    for (const engine of [server, null]) {
      const ask = async (query: string) =>
        (await searchPostings(visitor(), search(query), "en", { db, server: engine })).loosenings;
      expect(await ask("kind=programme&paid=paid&mode=remote&side=university")).toEqual([
        {
          lifted: "pair",
          pair: ["mode", "paid"],
          address: "/search?side=university&kind=programme",
          count: 1,
        },
        { lifted: "filters", address: "/search", count: 2 },
      ]);
      const ofWords = await ask("q=making&paid=paid&mode=remote");
      expect(ofWords).toEqual([
        { lifted: "pair", pair: ["mode", "paid"], address: "/search?q=making", count: 1 },
      ]);
    }
  }));

test("organisations and skills that answer to the words stand beside, and the excerpt names the module", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    await publish("programme", { title: "Informatics" });
    await settled();
    for (const engine of [server, null]) {
      const found = await searchPostings(visitor(), search("q=mashinno+obuchenie"), "bg", {
        db,
        server: engine,
      });
      expect(found.skills.map(({ id }) => id)).toEqual(["machine-learning"]);
      expect(found.hits[0]!.skills[0]!.id).toBe("machine-learning");
      const module = await searchPostings(visitor(), search("q=database+systems"), "en", {
        db,
        server: engine,
      });
      expect(module.hits[0]!.excerpt).toMatchObject({ isModule: true, lang: "en" });
      expect(textOf(module.hits[0]!.excerpt!.pieces)).toBe("Database Systems");
    }
  }));

test("strange queries are answered, by either engine", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    await publish("internship");
    await settled();
    const queries = [
      "'; drop table postings; --",
      '"unclosed AND (kind = "internship"',
      "!!! ((( ))) &&& ||| <-> :*",
      "\\",
      "🦆 🦆",
      "ﷺ ᛒ 中文",
      "a".repeat(5000),
      "word ".repeat(200),
      "%00%FF",
      "-python",
    ];
    for (const q of queries)
      for (const engine of [server, null]) {
        const params = new URLSearchParams({ q, page: "50", skill: "no-such-skill" });
        const { search: read } = readSearch(params);
        const found = await searchPostings(visitor(), read, "en", { db, server: engine });
        expect(found).toMatchObject({ isFallback: engine === null, hits: [] });
      }
  }));

test("text without a word to search for finds nothing, where no text finds everything", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    await publish("internship");
    await settled();
    const ask = (q: string, engine: typeof server | null) =>
      searchPostings(
        visitor(),
        readSearch(new URLSearchParams({ q, kind: "internship" })).search,
        "en",
        {
          db,
          server: engine,
        },
      );
    for (const engine of [server, null]) {
      const isFallback = engine === null;
      expect(await ask("", engine)).toMatchObject({ isFallback, total: 1 });
      for (const q of ["a".repeat(200), "+", `"'%_\\`, "% _"]) {
        const found = await ask(q, engine);
        expect(found).toMatchObject({ isFallback, total: 0, hits: [] });
        expect(found.loosenings.map(({ lifted }) => lifted)).toEqual(["words"]);
        expect(found.choices.kind).toEqual([{ value: "internship", count: 0, isChosen: true }]);
        expect(found.sides).toEqual({ all: 0, university: 0, company: 0 });
      }
    }
  }));
