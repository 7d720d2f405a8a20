import { expect, test } from "#tests/support/page-test.ts";
import { judgePage } from "#tools/shots/judge-page.ts";

const LONG = "unbroken".repeat(40);

test("a page that is wider than a phone is told, also where words alone reach beyond it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 600 });
  const judge = async (html: string) => {
    await page.setContent(`<body style="margin: 0">${html}</body>`);
    return judgePage(page, 200, 200);
  };
  expect(await judge("<p>short</p>")).toEqual([]);
  expect(await judge(`<div style="width: 400px">wide</div>`)).toHaveLength(1);
  expect(await judge(`<p style="width: 300px">${LONG}</p>`)).toHaveLength(1);
  expect(await judge("<p>⟦posting.title⟧</p>")).toHaveLength(1);
});
