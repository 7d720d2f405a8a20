import { expect, test } from "vitest";
import { partAt } from "#app/domain/paging.ts";

test.each([
  [1, 0, { page: 1, pages: 1, offset: 0 }],
  [1, 30, { page: 1, pages: 1, offset: 0 }],
  [2, 31, { page: 2, pages: 2, offset: 30 }],
  // What was the third page is gone since: the last one is shown.
  [3, 31, { page: 2, pages: 2, offset: 30 }],
])("page %i of %i rows", (asked, total, expected) => {
  expect(partAt(asked, total, 30)).toMatchObject({ ...expected, total, limit: 30 });
});
