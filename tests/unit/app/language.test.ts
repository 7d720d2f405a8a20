import { describe, expect, test } from "vitest";
import { languageCookie, languageOf, preferredLanguage } from "#app/i18n/choose-language.ts";
import { bg } from "#app/i18n/bg/index.ts";
import { makeInstance } from "#app/i18n/make-instance.ts";
import { rememberWords } from "#app/i18n/remember-words.ts";
import { inLanguage } from "#app/lib/in-language.ts";

const asking = (path: string, headers: Record<string, string> = {}) =>
  languageOf(new Request(`https://tandem.example${path}`, { headers }));

describe("the reader's language", () => {
  const cookie = languageCookie("bg").split(";")[0]!;

  test("is what the address asks for before anything else", () => {
    expect(asking("/?lang=en", { Cookie: cookie, "Accept-Language": "bg" })).toBe("en");
  });

  test("is what was chosen before, where the address says nothing or nonsense", () => {
    expect(asking("/?lang=xx", { Cookie: `a=1; ${cookie}`, "Accept-Language": "en" })).toBe("bg");
  });

  test("is what the browser prefers, where nothing was chosen", () => {
    expect(asking("/", { "Accept-Language": "bg-BG,bg;q=0.9,en;q=0.8" })).toBe("bg");
    expect(asking("/", { Cookie: "tandem_language=klingon", "Accept-Language": "bg" })).toBe("bg");
  });
});

test.each([
  ["en-US,en;q=0.5", "en"],
  ["de;q=1, bg;q=0.4, en;q=0.3", "bg"],
  ["en;q=0, bg;q=0.1", "bg"],
  ["de, fr", "en"],
  ["bg;q=nonsense", "en"],
  ["", "en"],
  [null, "en"],
])("Accept-Language %j reads %s", (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

test("the switch keeps the address and the query", () => {
  const here = { pathname: "/search", search: "?q=C%2B%2B&kind=internship&lang=en" };
  expect(inLanguage(here, "bg")).toBe("/search?q=C%2B%2B&kind=internship&lang=bg");
});

describe("a translator", () => {
  const { t } = makeInstance("bg", bg);
  const loose = t as (key: string, values?: object) => string;

  test("counts as Bulgarian does", () => {
    expect(t("common.form.errorsTitle", { count: 1 })).toContain("едно поле");
    expect(t("common.form.errorsTitle", { count: 21 })).toContain("21 полета");
  });

  test("marks a missing text and a missing value so that they can be found", () => {
    expect(loose("common.nothingOfTheKind")).toBe("⟦common.nothingOfTheKind⟧");
    expect(loose("common.pager.position", { page: 2 })).toBe("Страница 2 от ⟦pages⟧");
  });
});

test("words that are remembered are the same as before, with values and without", () => {
  const [plain, remembering] = [makeInstance("bg", bg), rememberWords(makeInstance("bg", bg))];
  const expected = plain.getFixedT(null, "translation");
  const t = remembering.getFixedT(null, "translation");
  for (const _ of [1, 2]) {
    expect(t("search.title")).toBe(expected("search.title"));
    for (const count of [1, 2])
      expect(t("search.none.text", { count })).toBe(expected("search.none.text", { count }));
    expect(t("no.such.key" as "search.title")).toBe("⟦no.such.key⟧");
  }
});
