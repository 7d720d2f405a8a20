import { expect, test } from "vitest";
import type { PostingKind } from "#db/codes.ts";
import { filtersFor } from "#app/domain/matching/offered-filters.ts";
import type { MatchListPage } from "#app/domain/matching/match-list.server.ts";
import { LeftOutFilters } from "#app/components/matching/left-out-filters.tsx";
import { ListFilters } from "#app/components/matching/list-filters.tsx";
import { render, text } from "#tests/support/render.tsx";

const filters = (kind: PostingKind) =>
  render(
    <ListFilters
      list={
        {
          posting: { id: "1", kind },
          query: { met: [], sort: "best", chosen: [], page: 1 },
          offered: filtersFor(kind),
          isNarrowed: false,
        } as unknown as MatchListPage
      }
    />,
  );

test("programmes do not say where one works, so an internship's matches are not filtered by it", () => {
  expect(filters("internship")).not.toContain('name="mode"');
  for (const kind of ["programme", "project_proposal", "co_development_offer"] as const)
    expect(filters(kind)).toContain('name="mode"');
  expect(filters("internship")).not.toContain('value="trl"');
  expect(filters("project_proposal")).not.toContain('value="level"');
});

test("what a list cannot be filtered by is named", () => {
  const leftOut = { mode: true, news: true, met: ["trl" as const] };
  expect(text(render(<LeftOutFilters leftOut={leftOut} />))).toContain(
    "left out: Where one works, Since the last visit, readiness (TRL).",
  );
  expect(render(<LeftOutFilters leftOut={leftOut} />, "bg")).not.toContain("⟦");
  expect(render(<LeftOutFilters leftOut={{ mode: false, news: false, met: [] }} />)).toBe("");
});
