import type { Page } from "@playwright/test";

/** The most telling elements that reach beyond the right edge; empty when the page fits its width. */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    if (document.scrollingElement!.scrollWidth <= innerWidth) return [];
    // A function with a name would call for its compiler's own, which the page does not have.
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .slice(-3)
      .map((element) => [element.tagName.toLowerCase(), ...element.classList].join("."));
  });

const missingKeys = async (page: Page) => {
  const keys = (await page.content()).match(/⟦[^⟧]*⟧/g) ?? [];
  return [...new Set(keys)];
};

/** What is wrong with the page that is shown. */
export async function judgePage(page: Page, status: number, expected: number): Promise<string[]> {
  const wide = await overflowing(page);
  const keys = await missingKeys(page);
  return [
    ...(status === expected ? [] : [`answered ${status} instead of ${expected}`]),
    ...(wide.length > 0 ? [`is wider than the window: ${wide.join(", ")}`] : []),
    ...(keys.length > 0 ? [`has no translation for ${keys.join(", ")}`] : []),
  ];
}
