import { expect, test } from "vitest";
import type { MatchListPage } from "#app/domain/matching/match-list.server.ts";
import { MatchRows } from "#app/components/matching/match-rows.tsx";
import { render, text } from "#tests/support/render.tsx";

const ELSEWHERE = "10000000-0000-4000-8000-000000000001";

/** The second page of a list, on which nothing stands that is ticked. */
const second = (chosen: string[]) =>
  ({
    posting: { id: "1", kind: "internship" },
    rows: [],
    kind: "programme",
    total: 21,
    candidates: 21,
    isNarrowed: false,
    before: 20,
    page: 2,
    pages: 2,
    query: { met: [], sort: "best", chosen, page: 2 },
  }) as unknown as MatchListPage;

test("what is ticked on another page is said, and compared with what is ticked on this one", () => {
  const html = render(<MatchRows list={second([ELSEWHERE])} />);
  expect(html).toContain(`<input type="hidden" name="with" value="${ELSEWHERE}"/>`);
  expect(text(html)).toContain("One match on another page is ticked as well.");
  expect(render(<MatchRows list={second([])} />)).not.toContain('type="hidden"');
});

test("on paper a page says which rows of how many it holds, and where the others stand", () => {
  const onPaper = (list: MatchListPage) => {
    const html = render(<MatchRows list={list} />);
    return text(html.split('class="on-paper"')[1]?.split("</p>")[0] ?? "");
  };
  expect(onPaper(second([]))).toMatch(
    /matches 21 to .* of 21\. .* at \/postings\/1\/matches\?page=1\./,
  );
  expect(onPaper({ ...second([]), pages: 1 })).toBe("");
});
