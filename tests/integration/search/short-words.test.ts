import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { postingSearchTexts } from "#db/schema/index.ts";
import { DOCUMENTS_VERSION } from "#search/documents-version.ts";
import { findPostings, listPostings } from "#search/find.server.ts";
import { renewSearchTexts } from "#search/posting-text.server.ts";
import type { Begun, Question } from "#search/question.ts";
import { renewWords } from "#search/renew-words.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const question = (text: string): Question => ({
  text,
  filters: {},
  sort: "best",
  page: 1,
  pageSize: 20,
  now: NOW,
});

const texts = (title: string) => ({ language: "bg", texts: { bg: { title, description: "." } } });

/** Both engines find exactly these postings, by their names in `ids`. */
async function expectFound(
  { db, server }: Pick<SearchTest, "db" | "server">,
  ids: Record<string, string>,
  expected: Record<string, string[]>,
) {
  for (const engine of [server, null])
    for (const [text, names] of Object.entries(expected)) {
      const answer = await findPostings({ db, server: engine }, question(text));
      expect({ text, engine: answer.engine, ids: answer.ids.toSorted() }).toEqual({
        text,
        engine: engine ? "meilisearch" : "postgresql",
        ids: names.map((name) => ids[name]!).toSorted(),
      });
    }
}

const TITLES = {
  foreign: "Software model, Medical Linux server and service for the market",
  fashion: "Моди и модели",
  fashionable: "За модата с любов",
  media: "Медиите утре",
  line: "Нови линии",
  series: "Малки серии",
  maria: "Читалня Мария",
  sofia: "Вечери край София",
  softSkills: "Меки умения, софт",
  practice: "Лятна практика",
  learner: "Практикант в лаборатория",
};

test("a short Bulgarian word finds its own forms, not the foreign words that begin as its stem does", () =>
  withSearch(async (site) => {
    const ids: Record<string, string> = {};
    for (const [name, title] of Object.entries(TITLES))
      ids[name] = await site.publish("project_proposal", {
        ...texts(title),
        seeks: [{ skill: "teamwork" }],
        places: [],
      });
    await site.settled();
    await renewWords(site.db, null);
    await expectFound(site, ids, {
      София: ["sofia"],
      Sofia: ["sofia"],
      "край София": ["sofia"],
      мода: ["fashion", "fashionable"],
      moda: ["fashion", "fashionable"],
      медия: ["media"],
      линия: ["line"],
      серия: ["series"],
      Мария: ["maria"],
      // What is typed so far is a beginning, and so is a word that no posting has as a whole.
      соф: ["foreign", "sofia", "softSkills"],
      мод: ["fashion", "fashionable", "foreign"],
      praktika: ["practice"],
      практикан: ["learner"],
      лаборато: ["learner"],
      // With an error in it, a whole word is no beginning of what another ending makes longer.
      лаборотория: ["learner"],
    });
  }));

const LONGER = {
  script: "Джаваскрипт за игри",
  java: "Java services",
  growing: "Scalable shops",
  snakes: "Python at sea",
  robots: "C++ robots",
  shops: "C# shops",
  spoken: "Игри на си плюс плюс",
  knives: "Sharp knives",
  net: "Safety net",
  network: "Network cables",
  bridge: "Мостов проект",
  designers: "Школа за проектанти",
};

const onlyLonger = (typed: string): Begun => ({ typed, isAlsoWhole: false });

/** What no posting has is in other letters what some have, a version of it, or said to be a beginning. */
const READ: Record<string, { finds: string[]; readAs?: string; begun?: Begun }> = {
  джава: { finds: ["java"], readAs: "java" },
  dzhava: { finds: ["java"], readAs: "java" },
  djava: { finds: ["java"], readAs: "java" },
  "services джава": { finds: ["java"], readAs: "java" },
  java: { finds: ["java"] },
  джав: { finds: ["script"], begun: onlyLonger("джав") },
  scala: { finds: ["growing"], begun: onlyLonger("scala") },
  sca: { finds: ["growing"], begun: onlyLonger("sca") },
  pyth: { finds: ["snakes"], begun: onlyLonger("pyth") },
  net: { finds: ["net", "network"], begun: { typed: "net", isAlsoWhole: true } },
  "safety net": { finds: ["net"], begun: { typed: "net", isAlsoWhole: true } },
  проект: { finds: ["bridge"] },
  python3: { finds: ["snakes"], readAs: "python" },
  "C++17": { finds: ["robots", "spoken"] },
  "си плюс плюс": { finds: ["robots", "spoken"] },
  "си шарп": { finds: ["shops"] },
};

test("a word in other letters is found before what only begins so, which is said, and is never what a subscriber is told", () =>
  withSearch(async (site) => {
    const { db, publish, settled } = site;
    const ids: Record<string, string> = {};
    for (const [name, title] of Object.entries(LONGER))
      ids[name] = await publish("internship", {
        ...texts(title),
        requires: [{ skill: "teamwork" }],
      });
    await settled();
    await renewWords(db, null);
    const finds = Object.entries(READ).map(([text, read]) => [text, read.finds]);
    await expectFound(site, ids, Object.fromEntries(finds) as Record<string, string[]>);
    for (const server of [site.server, null]) {
      for (const [text, { readAs, begun = null }] of Object.entries(READ)) {
        const answer = await findPostings({ db, server }, question(text));
        const read = answer.readAs.map((one) => one.read);
        expect({ text, read, begun: answer.begun }).toEqual({
          text,
          read: readAs ? [readAs] : [],
          begun,
        });
      }
      const followed = ["java", "джав", "scala", "sca", "pyth", "net", "проект"];
      const told = await listPostings(
        { db, server },
        followed.map((text) => ({ text, filters: {}, now: NOW, most: 5 })),
      );
      expect(told.map(({ ids: some }) => some)).toEqual([
        [ids.java],
        [],
        [],
        [],
        [],
        [ids.net],
        [ids.bridge],
      ]);
    }
  }));

test("a short word that no posting has finds nothing, not what it resembles", () =>
  withSearch(async (site) => {
    await site.publish("project_proposal", {
      ...texts("Software model, Medical Linux server and service for the market"),
      seeks: [{ skill: "teamwork" }],
      places: [],
    });
    await site.settled();
    await renewWords(site.db, null);
    const words = ["мода", "медия", "линия", "серия", "seria", "Мария"];
    await expectFound(site, {}, Object.fromEntries(words.map((word) => [word, []])));
  }));

test("what a posting is can be asked for beside all other words, in both languages", () =>
  withSearch(async (site) => {
    const { db, publish } = site;
    const ids: Record<string, string> = {
      intern: await publish("internship", {
        ...texts("Програмист на роботи"),
        mode: "remote",
        places: [],
      }),
      robots: await publish("project_proposal", texts("Роботи за болници")),
      studies: await publish("programme", texts("Роботика и роботи")),
      joint: await publish("co_development_offer", texts("Роботи за ферми")),
    };
    await site.settled();
    const expected = {
      "стаж роботи": ["intern"],
      "internships robot": ["intern"],
      "роботи стажанти": ["intern"],
      "дистанционен стаж роботи": ["intern"],
      "remote internship робот": ["intern"],
      "учебна програма роботи": ["studies"],
      "degree programme роботика": ["studies"],
      "проектно предложение роботи": ["robots"],
      "съвместна разработка роботи": ["joint"],
      "co-development роботи": ["joint"],
    };
    await expectFound(site, ids, expected);

    const outdated = { titleKeys: "", nameKeys: "old", textKeys: "", writtenAs: 1 };
    await db
      .update(postingSearchTexts)
      .set(outdated)
      .where(eq(postingSearchTexts.postingId, ids.intern!));
    expect(await renewSearchTexts(db)).toBe(1);
    await expectFound(site, ids, expected);
    const versions = await db.select({ is: postingSearchTexts.writtenAs }).from(postingSearchTexts);
    expect(new Set(versions.map(({ is }) => is))).toEqual(new Set([DOCUMENTS_VERSION]));
    expect(await renewSearchTexts(db)).toBe(0);
  }));
