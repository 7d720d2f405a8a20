import type { Browser, BrowserContext, Page } from "@playwright/test";
import { paleTextOf, smallTargetsOf, violationsOf, type Shapes } from "#tests/support/axe.ts";
import { expect, test } from "#tests/support/page-test.ts";
import type { SeededPerson } from "#tests/support/seeded-people.ts";
import { windowOf } from "#tests/support/signed-in.ts";
import { findPlaces } from "#tools/shots/find-places.ts";
import { PAGE_TYPES } from "#tools/shots/pages.ts";

/** CSS pixels: what 1280 are at a zoom of 400 %. */
const NARROWEST = 320;
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

// In one process: an example of every page is made once, and two who make them get into each other's way.
test.describe.configure({ mode: "default" });

let found: Awaited<ReturnType<typeof findPlaces>>;

test.beforeAll(async ({ browser }) => {
  // Finding an example of every page takes longer than looking at one.
  test.setTimeout(180_000);
  found = await findPlaces(browser, { withImports: false });
});

test.afterAll(() => found.stop());

const windows = new Map<SeededPerson | null, Promise<BrowserContext>>();

const openWindow = (browser: Browser, person: SeededPerson | null) =>
  windowOf(browser, person, { colorScheme: "light" });

/** One window for all pages of a person, or of visitors: one of its own for each page costs much. */
function sharedWindow(browser: Browser, person: SeededPerson | null) {
  const known = windows.get(person) ?? openWindow(browser, person);
  windows.set(person, known);
  return known;
}

const pages = new Map<SeededPerson | null, Promise<Page>>();

/**
 * One page that goes from place to place, so that its process has read axe and the application's scripts once. Whoever
 * types or chooses on a page first has it alone: it may not want to be left.
 */
async function pageFor(browser: Browser, person: SeededPerson | null, isPrepared: boolean) {
  // A visitor may sign in while a page is prepared.
  if (isPrepared && !person) return (await openWindow(browser, null)).newPage();
  const window = await sharedWindow(browser, person);
  if (isPrepared) return window.newPage();
  const known = pages.get(person) ?? window.newPage();
  pages.set(person, known);
  return known;
}

/** The change of colours is there once it has been drawn: two frames, so that the first is behind us. */
const untilPainted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))),
      ),
  );

/** Pages in a state, or for a reader, that shows no part which another page here does not show. */
const ALIKE = new Set(
  `matches-project-proposal matches-co-development-offer pair-internship pair-co-development-offer
  new-project-proposal new-co-development-offer search-filtered search-unreadable posting-unclaimed
  organisation-unclaimed organisation-own matches-closed sign-up-error confirmation link-gone account-name
  account-address-error workspace-company workspace-student workspace-in-review posting-in-review
  reviews-reason own-postings-ending own-postings-none close-many-error archive-many many-none-chosen version
  curriculum-only members-invitation-error members-seen logo-error verification-verified evidence-error
  register-error claim-error invitation-other`.split(/\s+/),
);
/** Imports and the office are examined on their own walks, at 320 px and in both languages. */
const isElsewhere = (name: string) => /^(imports?|office)(-|$)/.test(name);
const examined = PAGE_TYPES.filter(({ name }) => !ALIKE.has(name) && !isElsewhere(name));

test("what is left out exists", () => {
  const names = new Set(PAGE_TYPES.map(({ name }) => name));
  expect([...ALIKE].filter((name) => !names.has(name))).toEqual([]);
});

const row = (style: string) => `<li${style}><a href="#">One of many words</a></li>`;

test("what is wrong is seen, also in one row of many", async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="en"><title>Rows</title>
    <style>li { padding: 1rem } .pale a { color: #999 } @media (prefers-color-scheme: dark) { body { background: #000 } .deep a { color: #333 } }
    a { color: #777; background: inherit } @media (prefers-color-scheme: light) { a { color: #000 } }</style>
    <main><h1>Rows</h1><ul>${row("").repeat(9)}${row(' class="pale"')}${row(' class="deep"')}</ul><input></main></html>`);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await violationsOf(page, { tags: STANDARD });
  expect(light.map((found) => found.split(" ")[0])).toEqual(["color-contrast", "label"]);
  expect(light[0]).toMatch(/: \.pale > a$/u);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await paleTextOf(page)).toEqual([expect.stringMatching(/: \.deep > a$/u)]);
});

const shapes: Shapes = new Map();

for (const { name, person, path, prepare } of examined)
  test(`${name} keeps WCAG 2.2 AA in both colour schemes, and at 320 px`, async ({ browser }) => {
    const page = await pageFor(browser, person ?? null, Boolean(prepare));
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(path(found.places));
    await prepare?.(page);
    const light = await violationsOf(page, { tags: STANDARD, shapes });
    // Nothing but colours can differ in the dark.
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await untilPainted(page);
    const dark = await paleTextOf(page);
    await page.setViewportSize({ width: NARROWEST, height: 720 });
    const small = await smallTargetsOf(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (prepare) await (person ? page : page.context()).close();
    expect(light).toEqual([]);
    expect(dark).toEqual([]);
    expect(small).toEqual([]);
    expect(width).toBeLessThanOrEqual(NARROWEST);
  });
