import { beforeEach, describe, expect, test } from "vitest";
import { WhatIfForm } from "#app/components/matching/rules/what-if-form.tsx";
import { RulesPage } from "#app/components/matching/rules/rules-page.tsx";
import { namesOfExamples, workedExamples } from "#app/domain/matching/examples.server.ts";
import { whatIf } from "#app/domain/matching/what-if.server.ts";
import { readWhatIf } from "#app/domain/matching/what-if-input.ts";
import type { WhatIf } from "#app/domain/matching/what-if-input.ts";
import { matchingRules } from "#app/domain/matching/rules.server.ts";
import type { MatchingRules } from "#app/domain/matching/rules.server.ts";
import { serverInstance } from "#app/i18n/instances.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatsFor } from "#app/lib/formats.ts";
import { rankOf } from "#matching/order.ts";
import { BANDS, CHANGES, CREDITS, DISTANCES, FACTORS, TERMS } from "#matching/rules.ts";
import { render, text } from "#tests/support/render.tsx";

const page = (language: Language, rules: MatchingRules = matchingRules(), asked: WhatIf = {}) =>
  render(
    <RulesPage
      rules={rules}
      examples={workedExamples()}
      names={namesOfExamples()}
      tried={whatIf(asked)}
    />,
    language,
    "/how-matching-works",
  );

/** The rows of a table by its caption, each as it is read. */
function rowsOf(html: string, caption: string): string[] {
  const table = html.split("<table").find((one) => one.includes(`<caption>${caption}<`));
  return (table?.split("</table>")[0]?.split("<tr>") ?? []).slice(2).map((row) => text(row));
}

const LANGUAGES = ["en", "bg"] as const;

describe.each(LANGUAGES)("in %s", (language) => {
  const { t } = serverInstance(language);
  const { points, percent, distance, number } = formatsFor(language);
  let [html, words] = ["", ""];

  beforeEach(() => {
    html ||= page(language);
    words = text(html);
  });

  test("everything that is declared has words", () => {
    const factors = Object.values(FACTORS).flatMap((rules) => rules.map(({ factor }) => factor));
    const conditions = factors.filter((factor) => factor !== "skills" && factor !== "terms");
    const keys = [
      ...factors.map((factor) => `rules.factors.${factor}`),
      ...[...conditions, ...TERMS.map(({ term }) => term)].map(
        (one) => `matches.conditions.${one}`,
      ),
      ...CREDITS.slice(1).map(({ relation }) => `rules.relations.${relation}_other`),
      ...BANDS.flatMap(({ band }) => [`common.bands.${band}`, `matches.couldBe.${band}`]),
      ...CHANGES.map((change) => `rules.changes.${change}`),
    ];
    expect(keys.filter((key) => !serverInstance(language).exists(key))).toEqual([]);
    expect(html).not.toContain("⟦");
    expect(html).not.toContain("style=");
  });

  test("every factor stands with its points for every kind of pair", () => {
    const rows = rowsOf(html, t("rules.points.caption"));
    for (const { factor } of Object.values(FACTORS).flat()) {
      const cells = Object.values(FACTORS).map((rules) => {
        const rule = rules.find((one) => one.factor === factor);
        return rule ? points(rule.points) : "–";
      });
      expect(rows).toContain(`${t(`rules.factors.${factor}`)}${cells.join("")}`);
    }
    const sums = Object.keys(FACTORS).map(() => points(10_000));
    expect(rows.at(-1)).toBe(`${t("rules.points.sum")}${sums.join("")}`);
  });

  test("what a side does not say of how it works is told, and stands in an example", () => {
    expect(words).toContain(t("rules.conditions.silentMode"));
    expect(words).toContain(t("rules.conditions.dates"));
    const silent = workedExamples()
      .flatMap(({ matches }) => matches)
      .filter(({ company }) => "mode" in company && company.mode === null);
    expect(silent).toHaveLength(1);
    expect(words).toContain(`${t("rules.examples.mode")}${t("rules.examples.notStated")}`);
  });

  test("every credit, band, distance and limit stands with its figure", () => {
    const credits = rowsOf(html, t("rules.skills.creditCaption"));
    expect(credits).toHaveLength(CREDITS.length);
    CREDITS.forEach(({ credit }, index) =>
      expect(credits[index]!.endsWith(number(credit / 1000, 3))).toBe(true),
    );
    expect(rowsOf(html, t("rules.bands.caption"))).toEqual(
      BANDS.map(({ band, share, points: needed }) =>
        [
          t(`common.bands.${band}`),
          share > 0 ? percent(share / 1000) : t("rules.bands.otherwise"),
          points(needed),
        ].join(""),
      ),
    );
    for (const { fullKm, zeroKm } of Object.values(DISTANCES))
      for (const km of [fullKm, zeroKm])
        expect(words).toContain(distance(km).replace("\u00a0", " "));
  });

  test("the rank stands with what it is divided by, and figures worked out by the rule itself", () => {
    expect(words).toContain(t("rules.bands.rank"));
    const rows = rowsOf(html, t("rules.bands.rankCaption", { points: points(4000) }));
    expect(rows).toContain(`${number(2)}${points(rankOf(4000, 0, 20_000, 10_000))}`);
    expect(rows).toHaveLength(matchingRules().rank.shown.length);
  });

  test("every example stands with its arithmetic", () => {
    const examples = workedExamples();
    expect(examples).toHaveLength(12);
    for (const { title, explanation } of examples) {
      expect(words).toContain(title[language]);
      expect(words).toContain(explanation[language]);
    }
  });

  test("the lines of every example add up to its score", () => {
    const scores = html.split('<div class="score"').slice(1);
    expect(scores.length).toBeGreaterThan(11);
    for (const score of scores) {
      const [own] = score.split("</details></section>");
      const total = (name: string) =>
        [...own!.matchAll(new RegExp(`${name}="(\\d+)"`, "g"))].map(([, one]) => Number(one));
      const sum = (name: string) => total(name).reduce((all, one) => all + one, 0);
      expect(sum("data-points")).toBe(total("data-total")[0]);
      expect(sum("data-unknown")).toBe(total("data-total-unknown")[0]);
    }
  });
});

test("the figures come from the rules: with other rules the page says something else", () => {
  const rules = matchingRules();
  const others: MatchingRules = {
    ...rules,
    version: "1234",
    credits: rules.credits.map((one) => ({ ...one, credit: 777 })),
    bands: rules.bands.map((one) => ({ ...one, share: 910, points: 9100 })),
    distances: {
      on_site: { fullKm: 11, zeroKm: 222 },
      hybrid: { fullKm: 37, zeroKm: 444 },
    },
    trlCredits: [1000, 620],
    partialCreditLimit: 17,
    general: { transversal: false, areas: false, mostNarrower: 43 },
    startShiftWeeks: 19,
    changeLimit: 23,
  };
  const [now, then] = [page("en"), page("en", others)].map((html) =>
    text(html).replaceAll("\u00a0", " "),
  );
  const figures = [
    "version 1234 of the rules",
    "0.777",
    "91%",
    "91.00",
    "11 km",
    "222 km",
    "37 km",
    "444 km",
    "62%",
    "at most 17 requirements",
    "more than 43 narrower",
    "up to 19 weeks",
    "Up to 23 ",
  ];
  expect(figures.filter((figure) => !then!.includes(figure))).toEqual([]);
  expect(figures.filter((figure) => now!.includes(figure))).toEqual([]);
});

describe("the example that readers change", () => {
  const [{ links }] = workedExamples() as [ReturnType<typeof workedExamples>[number]];
  const pointsOf = (asked: WhatIf) => {
    const { match } = whatIf(asked).shown;
    return match.verdict === "scored" ? [match.points, match.upper] : match.verdict;
  };

  test("stands as it is written where nothing is changed, or nothing that can be", () => {
    const { before } = whatIf({});
    expect(before).toMatchObject({ verdict: "scored", points: 8032 });
    expect(whatIf({}).shown.match).toEqual(before);
    expect(whatIf({ also: "flying", without: "docker" }).shown.match).toEqual(before);
    expect(text(page("en"))).toContain("As the example has it: 80.32 of 100 points");
  });

  test("counts the added skill as well, so that its line can be worked out by hand", () => {
    const { shown } = whatIf({ also: "docker" });
    expect(shown.counts).toEqual([
      { kind: "internship", n: 9, df: expect.objectContaining({ python: 4, docker: 0 }) },
    ]);
    expect(text(page("en", matchingRules(), { also: "docker" }))).toMatch(
      /Counted: N = 9; [^.]*Docker 0/u,
    );
    expect(whatIf({}).shown.counts[0]!.df).not.toHaveProperty("docker");
  });

  test("says at its field what is none of the choices, and keeps the rest", () => {
    const { asked, unread } = readWhatIf(
      `https://tandem.example/how-matching-works?mode=hack&start=2027-13-45&also=flying&place=sofia&without=`,
    );
    const tried = whatIf(asked, unread);
    expect(tried.notMeant).toEqual({ mode: "hack", start: "2027-13-45", also: "flying" });
    expect(tried.shown.match).toEqual(whatIf({ place: "sofia" }).shown.match);
    const html = render(
      <WhatIfForm {...{ tried }} names={namesOfExamples()} links={links} />,
      "bg",
    );
    expect(html).toContain("„hack“ не е сред възможностите и не променя нищо.");
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(3);
    expect(html).toContain('<option value="sofia" selected="">');
    expect(readWhatIf("https://tandem.example/?mode=remote").unread.notMeant).toEqual({});
  });

  test("takes the first of two of one field, and says that the other was left out", () => {
    const { asked, unread } = readWhatIf(
      "https://tandem.example/?also=docker&also=sql&also=docker&mode=&mode=remote",
    );
    expect(asked).toEqual({ also: "docker", mode: "remote" });
    const tried = whatIf(asked, unread);
    expect(tried.beside).toEqual({ also: "sql" });
    const html = render(
      <WhatIfForm {...{ tried }} names={namesOfExamples()} links={links} />,
      "bg",
    );
    expect(html).toContain("„sql“ не е взето предвид.");
  });

  test("loses by what is asked for besides, and gains by what is asked for no longer", () => {
    const [more] = pointsOf({ also: "docker" });
    const [less] = pointsOf({ without: "react" });
    expect(more).toBeLessThan(8032);
    expect(less).toBeGreaterThan(8032);
    const html = page("bg", matchingRules(), { also: "docker" });
    expect(text(html)).toContain("Преди: 80,32");
    expect(html).toContain(`<option value="docker" selected="">`);
  });

  test("in another town place is lost, unless one may work from anywhere; out of time the time is", () => {
    const [away] = pointsOf({ place: "sofia" });
    expect(away).toBeLessThan(8032);
    expect(pointsOf({ place: "sofia", mode: "remote" })).toEqual([8032, 8032]);
    expect(pointsOf({ start: "2027-03-01" })).toEqual([7032, 7032]);
  });
});
