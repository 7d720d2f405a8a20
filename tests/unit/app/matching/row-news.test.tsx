import { expect, test } from "vitest";
import { GoneMatches } from "#app/components/matching/gone-matches.tsx";
import { FirstVisit, ListNews } from "#app/components/matching/list-news.tsx";
import { RowNews } from "#app/components/matching/row-news.tsx";
import { MatchListInput } from "#app/domain/matching/list-input.ts";
import { render, text } from "#tests/support/render.tsx";

const side = { id: "1", organisation: { name: "Lipova", nameEn: null, nameBg: "Липова" } };
const score = { points: 5680, upper: 7000 };
const unchanged = { at: "2027-03-04T09:00:00Z", causes: [], before: score, hasHistory: false };

type Row = Parameters<typeof RowNews>[0];

const said = (news: object, language?: "bg") =>
  text(
    render(
      <RowNews {...({ side, score, news: { ...unchanged, ...news } } as unknown as Row)} />,
      language,
    ),
  );

test("a row says what has happened, whose doing it was, and what it did to the points", () => {
  const before = { points: 4320, upper: 7000 };
  const changed = "Changed by Lipova on 4 March 2027 · ";
  expect(said({ what: "changed", by: "organisation" })).toBe(`${changed}the points are the same`);
  expect(said({ what: "changed", by: "organisation", before })).toBe(
    `${changed}43.20–70.00 → 56.80–70.00 points`,
  );
  expect(said({ what: "changed", before, causes: ["yours", "rules"] })).toContain(
    "points · since then also: your posting was changed and the rules were changed",
  );
  expect(said({ what: "moved", at: null, before, causes: ["count"] })).toBe(
    "other points: 43.20–70.00 → 56.80–70.00 · the skills asked for were counted anew",
  );
  expect(said({ what: "shown", at: null })).toBe("shown again · the points are the same");
  expect(said({ what: "published", before: null })).toBe("New published 4 March 2027");
  expect(said({ what: "reopened", before: null })).toBe("Open again since 4 March 2027");
  expect(said({ what: "cameIn", before: null })).toBe("New in this list · changed on 4 March 2027");
  expect(said({ what: "changed", by: "organisation", before }, "bg")).toBe(
    "Променена от Липова на 4 март 2027 г. · 43,20–70,00 → 56,80–70,00 точки",
  );
});

test("a change is its organisation's only where a member of it wrote it", () => {
  const by = (author: string | null, language?: "bg") =>
    said({ what: "changed", by: author }, language).split(" · ")[0];
  expect(by("import")).toBe("Changed by an import of the cluster on 4 March 2027");
  expect(by("staff")).toBe("Changed by the cluster’s staff on 4 March 2027");
  expect(by(null)).toBe("Changed on 4 March 2027");
  expect(by("import", "bg")).toBe("Променена с внасяне от клъстера на 4 март 2027 г.");
});

test("only whoever may read the history of a posting is led to it", () => {
  const link = (fields: object) =>
    render(
      <RowNews
        {...({ side, score, news: { ...unchanged, what: "changed", ...fields } } as unknown as Row)}
      />,
    ).includes('href="/postings/1/versions"');
  expect(link({ hasHistory: true })).toBe(true);
  expect(link({})).toBe(false);
});

test("what could have moved all points is said where anything has changed, and a first visit says what is told from now on", () => {
  type Told = Parameters<typeof ListNews>[0];
  const none = { fresh: 0, changed: 0, shown: 0, moved: 0 };
  const query = MatchListInput.parse({});
  const list = { posting: { id: "1" }, query } as unknown as Told["list"];
  const told = (counts: object, causes: string[]) => {
    const gone = { named: [], unnamed: 0 };
    const news = { since: "2027-03-04T09:00:00Z", counts: { ...none, ...counts }, causes, gone };
    return text(render(<ListNews list={list} news={news as unknown as Told["news"]} />));
  };
  expect(told({}, ["count"])).toMatch(/^Nothing has changed in this list since .+\d\.$/);
  const shown = told({ shown: 5, moved: 1 }, ["count"]);
  expect(shown).toMatch(/: 5\sshown again, 1\swith other points\.This can move all points: the/);
  expect(shown).toContain("All that has changed");
  expect(shown).not.toContain("Only what is new or changed");
  expect(text(render(<FirstVisit />))).toContain("From now on");
  expect(text(render(<FirstVisit />, "bg"))).toContain("Отсега нататък");
});

test("what has gone says why, and what may not be seen is counted", () => {
  const posting = {
    id: "1",
    kind: "internship",
    academicYear: null,
    language: "en",
    texts: { en: { title: "Keeper of bees" } },
    organisation: side.organisation,
  };
  const gone = (why: string, unnamed = 0) =>
    text(
      render(
        <GoneMatches
          gone={
            { named: [{ ...posting, why }], unnamed } as Parameters<typeof GoneMatches>[0]["gone"]
          }
        />,
      ),
    );
  expect(gone("filled")).toContain("Keeper of beesLipova · closed: filled");
  expect(gone("below")).toContain("no longer among the best 100");
  expect(gone("noMatch", 2)).toContain("no longer a match2 postings that are not public any more");
  expect(render(<GoneMatches gone={{ named: [], unnamed: 0 }} />)).toBe("");
});
