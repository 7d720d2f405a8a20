import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { siteUrl } from "#tests/support/browser.ts";
import { watchForTroubles } from "#tests/support/page-troubles.ts";
import type { SeededPerson } from "#tests/support/seeded-people.ts";
import { windowOf } from "#tests/support/signed-in.ts";
import { judgePage } from "./judge-page.ts";
import type { Places } from "./find-places.ts";
import type { PageType } from "./page-type.ts";
import { nameOfVariant, type Variant } from "./variants.ts";

const HEIGHTS = { 1280: 900, 320: 640 };

/** Pages that one person looks at in one window. */
export type Round = {
  variant: Variant;
  person: SeededPerson | null;
  types: PageType[];
  places: Places;
};

/** The pages of each person, in every variant. */
export function roundsOf(
  types: readonly PageType[],
  variants: readonly Variant[],
  places: Places,
): Round[] {
  const people = [...new Set(types.map(({ person = null }) => person))];
  return variants.flatMap((variant) =>
    people.map((person) => ({
      variant,
      person,
      places,
      types: types.filter((type) => (type.person ?? null) === person),
    })),
  );
}

async function openWindow(browser: Browser, { variant, person }: Round) {
  const { width, scheme, language } = variant;
  const context = await windowOf(browser, person, {
    viewport: { width, height: HEIGHTS[width] },
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: language === "bg" ? "bg-BG" : "en-GB",
    timezoneId: "Europe/Sofia",
  });
  await context.addCookies([{ name: "tandem_language", value: language, url: siteUrl() }]);
  return context;
}

type Shot = { type: PageType; path: string; file: string };

async function shoot(page: Page, { type, path: address, file }: Shot): Promise<string[]> {
  try {
    const answer = await page.goto(address);
    await type.prepare?.(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: file, fullPage: true, animations: "disabled" });
    return await judgePage(page, answer!.status(), type.status ?? 200);
  } catch (error) {
    return [String(error).split("\n")[0]!];
  }
}

/** Takes the pictures of a round and answers with all that is wrong on its pages. */
export async function takeRound(browser: Browser, round: Round, folder: string): Promise<string[]> {
  const context = await openWindow(browser, round);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles = watchForTroubles(context);
  const problems: string[] = [];
  for (const type of round.types) {
    const name = `${type.name}-${nameOfVariant(round.variant)}`;
    const file = path.join(folder, `${name}.png`);
    const found = await shoot(page, { type, path: type.path(round.places), file });
    const isMeant = (trouble: string) => trouble.includes(`a status of ${type.status} `);
    found.push(...troubles.splice(0).filter((trouble) => !isMeant(trouble)));
    problems.push(...found.map((problem) => `${name} ${problem}`));
  }
  await context.close();
  return problems;
}
