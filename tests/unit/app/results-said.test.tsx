import type { ComponentProps } from "react";
import { expect, test } from "vitest";
import { ChosenFilters } from "#app/components/search/chosen-filters.tsx";
import { ResultsSaid } from "#app/components/search/results-said.tsx";
import { LISTED_FACETS } from "#app/domain/search/address-input.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { render, text } from "#tests/support/render.tsx";

type Props = ComponentProps<typeof ResultsSaid>;

/** What a search page is told that has chosen what its address says. */
function told(query: string): Props {
  const { search } = readSearch(new URLSearchParams(query));
  const chosen = (facet: (typeof LISTED_FACETS)[number]) =>
    search[facet].map((value) => ({ value, count: 1, isChosen: true }));
  const choices = Object.fromEntries(LISTED_FACETS.map((facet) => [facet, chosen(facet)]));
  const place = search.near ? { id: "sofia", en: "Sofia", bg: "София" } : null;
  return {
    search,
    order: search.sort,
    choices: choices as Props["choices"],
    place,
    total: 9,
    pages: 1,
    isStale: false,
  };
}

const said = (query: string, language: "en" | "bg" = "en") =>
  text(render(<ResultsSaid {...told(query)} />, language));

test("the words that are spoken tell the side, every filter that is shown, the town and how far around it", () => {
  expect(said("q=java&near=Sofia&sort=deadline")).toBe(
    "9 results, for “java”, 1 filter, 50 km around Sofia, deadline first",
  );
  expect(said("kind=internship&mode=remote&near=Sofia&within=25&remote=1&side=company")).toBe(
    "9 results, Companies offer, 3 filters, 25 km around Sofia or remote work, best first",
  );
  expect(said("q=java&kind=internship&near=Sofia", "bg")).toBe(
    "9 резултата, за „java“, 2 филтъра, 50 км около София, най-подходящите",
  );
  expect(said("")).toBe("9 results, best first");
});

test("as many filters are spoken of as are shown above the results", () => {
  for (const query of ["kind=internship&level=6&level=7&near=Sofia", "paid=paid", "q=a"]) {
    const shown = render(<ChosenFilters {...told(query)} />).match(/<li/g)?.length ?? 0;
    const count = /(\d+) filter/.exec(said(query))?.[1] ?? "0";
    expect([query, count]).toEqual([query, String(shown)]);
  }
});
