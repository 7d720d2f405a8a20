import type { Page } from "@playwright/test";

/**
 * How wide the page is and the most telling elements that reach beyond the right edge; empty when it fits its width. Where
 * only words do, no element may.
 */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const width = document.scrollingElement!.scrollWidth;
    if (width <= innerWidth) return [];
    // A function with a name would call for its compiler's own, which the page does not have.
    const beyond = [...document.body.querySelectorAll("*")]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > innerWidth + 1 ||
          element.scrollWidth > element.clientWidth + 1,
      )
      .slice(-3)
      .map((element) => [element.tagName.toLowerCase(), ...element.classList].join("."));
    return [`${width} px`, ...beyond];
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
