import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { watchForTroubles } from "./page-troubles.ts";
import type { SeededPerson } from "./seeded-people.ts";
import { windowOf } from "./signed-in.ts";

export { awake } from "./page-awake.ts";
export { expect };

type ContextOptions = Parameters<typeof windowOf>[2];

type Fixtures = {
  /** Opens a window of a seeded person (or of a visitor, by null) and answers with its page. */
  signedIn: (person: SeededPerson | null, options?: ContextOptions) => Promise<Page>;
};

/** Playwright's test, with windows of seeded people; an error on any page's console fails it. */
export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    const troubles = watchForTroubles(context);
    await use(context);
    expect(troubles).toEqual([]);
  },
  signedIn: async ({ browser }, use) => {
    const opened: { context: BrowserContext; troubles: string[] }[] = [];
    await use(async (person, options) => {
      const context = await windowOf(browser, person, options);
      opened.push({ context, troubles: watchForTroubles(context) });
      return context.newPage();
    });
    for (const { context } of opened) await context.close();
    expect(opened.flatMap(({ troubles }) => troubles)).toEqual([]);
  },
});

let made = 0;
/** A title that no other posting of any run has; the word can be searched for. */
export const uniqueWord = (word: string) =>
  `${word}${process.pid.toString(36)}${(++made).toString(36)}${Date.now().toString(36)}`;
