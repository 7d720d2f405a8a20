import { expect, test } from "vitest";
import { findPostings } from "#search/find.server.ts";
import { renewWords } from "#search/renew-words.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { until, withSearch } from "#tests/support/search.ts";

const TITLES: Record<string, string> = {
  film: "Монтаж на видео",
  films: "Editing videos for lectures",
  clip: "Video streaming at night",
  enterprise: "Разработка на 1С",
  modelling: "3D artist",
  embedded: "Firmware written in C",
  dialect: "Compilers for D",
  wine: "Маркетинг на вино",
  trade: "Marketing for farms",
  village: "Хостинг за села",
  cloud: "Hosting in a cloud",
  host: "A host of ideas",
  coder: "Coding at school",
  sources: "Codes of conduct",
  borders: "Граници на знанието",
  maps: "GIS maps of rivers",
  objects: "ООП за всеки",
  trials: "Опити с роботи във Видин",
  joined: "Backend developer for cybersecurity",
  hyphened: "Cyber-security and a back-end",
  apart: "Cyber security behind the back end",
  cyrillic: "Кибер сигурност с Vue.js",
  quality: "Шефове на качеството",
  people: "HR and how they choose",
};

/** What is found of these, by either engine. */
const FOUND: Record<string, string[]> = {
  video: ["clip", "film", "films"],
  видео: ["clip", "film", "films"],
  videos: ["clip", "films"],
  "video lectures": ["films"],
  marketing: ["trade", "wine"],
  // English makes it one with its verb, and Bulgarian has borrowed it.
  hosting: ["cloud", "host", "village"],
  маркетингът: ["trade", "wine"],
  code: ["coder", "sources"],
  C: ["embedded"],
  D: ["dialect"],
  "1C": ["enterprise"],
  "1С": ["enterprise"],
  "3D": ["modelling"],
  // Two letters away, though its stem is one from theirs.
  гралник: [],
  грациници: [],
  граничи: ["borders"],
  границте: ["borders"],
  // Names of few letters are no plurals of words that stand everywhere, and their doubled letters stay.
  NAS: [],
  SaaS: [],
  GIS: ["maps"],
  map: ["maps"],
  ООП: ["objects"],
  OOP: ["objects"],
  XR: [],
  HR: ["people"],
  // What was meant is asked for as if it had been typed, in all forms that English makes of it.
  hostnig: ["cloud", "host", "village"],
  // Written together, with a hyphen or apart.
  cybersecurity: ["apart", "hyphened", "joined"],
  "cyber-security": ["apart", "hyphened", "joined"],
  "cyber security": ["apart", "hyphened", "joined"],
  "back end": ["apart", "hyphened", "joined"],
  "back-end developer": ["joined"],
  киберсигурността: ["cyrillic"],
  "vue js": ["cyrillic"],
  // As people type in chats.
  "6efove na ka4estvo": ["quality"],
  // What tells little is left out in Latin letters as well.
  "opiti s roboti vav vidin": ["trials"],
  "montazh na video": ["film"],
};

test("a word of both languages finds either, and a single letter no number that it stands behind", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    const names = new Map<string, string>();
    for (const [name, title] of Object.entries(TITLES))
      names.set(
        await publish("project_proposal", {
          language: "bg",
          texts: { bg: { title, description: "." } },
          seeks: [{ skill: "teamwork" }],
          places: [],
        }),
        name,
      );
    await settled();
    await renewWords(db, null);
    for (const engine of [server, null])
      for (const [text, found] of Object.entries(FOUND)) {
        const page = { filters: {}, sort: "best", page: 1, pageSize: 20, now: NOW } as const;
        const answer = await findPostings({ db, server: engine }, { ...page, text });
        expect
          .soft({
            text,
            engine: answer.engine,
            found: answer.ids.map((id) => names.get(id)!).toSorted(),
          })
          .toEqual({ text, engine: engine ? "meilisearch" : "postgresql", found });
      }
  }));

const SOON_MS = 3000;

test("a word that was read as English is read anew as soon as a posting has it in Bulgarian", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    const count = async (engine: typeof server | null) => {
      const page = { filters: {}, sort: "best", page: 1, pageSize: 20, now: NOW } as const;
      const answer = await findPostings({ db, server: engine }, { ...page, text: "audio" });
      expect(answer.engine).toBe(engine ? "meilisearch" : "postgresql");
      return answer.total;
    };
    await publish("internship", { title: "Audio for hospitals" });
    await settled();
    // The second time from memory.
    for (const engine of [server, server, null]) expect(await count(engine)).toBe(1);
    await publish("internship", {
      language: "bg",
      texts: { bg: { title: "Стажант по аудио", description: "." } },
    });
    await settled();
    await until("both are found", async () => (await count(server)) === 2, SOON_MS);
    expect(await count(null)).toBe(2);
  }));
