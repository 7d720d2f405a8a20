import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/page-test.ts";
import { windowOf } from "#tests/support/signed-in.ts";
import { findPlaces } from "#tools/shots/find-places.ts";
import { PAGE_TYPES } from "#tools/shots/pages.ts";

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let found: Awaited<ReturnType<typeof findPlaces>>;

test.beforeAll(async ({ browser }) => {
  // Finding an example of every page takes longer than looking at one.
  test.setTimeout(180_000);
  found = await findPlaces(browser);
});

test.afterAll(() => found.stop());

type Violation = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number];

const told = ({ id, help, nodes }: Violation) =>
  `${id} (${help}): ${nodes.map(({ target }) => target.join(" ")).join(", ")}`;

/** The change of colours is there once it has been drawn: two frames, so that the first is behind us. */
const untilPainted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))),
      ),
  );

// Long lists that are built like others here: of matches there stays one towards either side.
const ALIKE = ["matches-project-proposal", "matches-co-development-offer", "search-filtered"];
const examined = PAGE_TYPES.filter(({ name }) => !ALIKE.includes(name));

for (const { name, person = null, path, prepare } of examined)
  test(`${name} keeps WCAG 2.2 AA in both colour schemes`, async ({ browser }) => {
    const context = await windowOf(browser, person, { colorScheme: "light" });
    const page = await context.newPage();
    await page.goto(path(found.places));
    await prepare?.(page);
    const axe = () => new AxeBuilder({ page }).setLegacyMode();
    const light = await axe().withTags(STANDARD).analyze();
    // Nothing but colours can differ in the dark.
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await untilPainted(page);
    const dark = await axe().withRules(["color-contrast"]).analyze();
    await context.close();
    expect(light.violations.map(told)).toEqual([]);
    expect(dark.violations.map(told)).toEqual([]);
  });
