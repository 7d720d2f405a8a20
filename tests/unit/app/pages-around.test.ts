import { expect, test } from "vitest";
import { pagesAround } from "#app/lib/pages-around.ts";

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 50, [1, 2, 3, -50, 50]],
  [25, 50, [1, -23, 23, 24, 25, 26, 27, -50, 50]],
  [50, 50, [1, -48, 48, 49, 50]],
])("on page %i of %i", (page, pages, offered) => {
  expect(pagesAround(page, pages)).toEqual(offered);
});
