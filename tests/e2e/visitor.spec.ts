import type { Page } from "@playwright/test";
import { findMatched, KINDS } from "#tests/support/find-pages.ts";
import { awake, expect, test } from "#tests/support/page-test.ts";
import { siteUrl } from "#tests/support/browser.ts";

const hits = (page: Page) => page.getByRole("main").getByRole("article");
const searchBox = (page: Page) => page.getByRole("search").getByRole("searchbox");

test("a visitor goes from the front page to a posting, its matches and a pair", async ({
  page,
}) => {
  await page.goto("/");
  await searchBox(page).fill("python");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(/\/search\?q=python/);
  await awake(page);
  await page.getByRole("checkbox", { name: /^Internship/ }).check();
  await expect(page).toHaveURL(/kind=internship/);
  const first = hits(page).first().getByRole("heading").getByRole("link");
  const title = await first.innerText();
  await first.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.getByRole("link", { name: "All matches of this posting" }).click();
  await expect(page).toHaveURL(/\/matches$/);
  await page
    .getByRole("main")
    .getByRole("listitem")
    .getByRole("heading")
    .first()
    .getByRole("link")
    .click();
  await expect(page.getByRole("heading", { name: "Line by line" })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/search\?q=python.*kind=internship/);
  await expect(page.getByRole("checkbox", { name: /^Internship/ })).toBeChecked();
});

const numberIn = (words: string) => Number(/\d+/.exec(words)?.[0]);

test("results follow what is typed and what is chosen, and one step back leads to where typing began", async ({
  page,
}) => {
  await page.goto("/search?kind=internship");
  await awake(page);
  const count = page.getByRole("status").filter({ hasText: /result/ });
  const before = numberIn(await count.innerText());
  // A pause after a word: the space before the next one stays.
  await searchBox(page).pressSequentially("machine ", { delay: 30 });
  await expect(page).toHaveURL(/[?&]q=machine(&|$)/);
  await expect(count).not.toHaveText(new RegExp(`^${before} `));
  await searchBox(page).pressSequentially("learning", { delay: 30 });
  await expect(page).toHaveURL(/[?&]q=machine\+learning/);
  await searchBox(page).fill("");
  await searchBox(page).pressSequentially("python", { delay: 30 });
  await expect(page).toHaveURL(/[?&]q=python/);
  await expect(count).not.toHaveText(new RegExp(`^${before} `));
  await expect(searchBox(page)).toBeFocused();
  // Asked for again, it is no step of its own.
  await Promise.all([page.waitForResponse(/[?&]q=python/), page.keyboard.press("Enter")]);
  await page.getByRole("combobox", { name: "Near the town of" }).fill("Sofia");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("link", { name: "without the filter “50 km around Sofia”" }),
  ).toBeVisible();
  const remote = page.getByRole("checkbox", { name: "or remote work" });
  await remote.check();
  await expect(page).toHaveURL(/remote=1/);
  await page.goBack();
  await expect(remote).not.toBeChecked();
  await page.getByRole("link", { name: "without the filter “Internship”" }).click();
  await expect(page).toHaveURL(/q=python&near=Sofia$/);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/search\?kind=internship$/);
  await expect(searchBox(page)).toHaveValue("");
  // As many as before, or more: other tests publish meanwhile. With the words that were typed there are far fewer.
  await expect.poll(async () => numberIn(await count.innerText())).toBeGreaterThanOrEqual(before);
});

test("what is typed and chosen before the page has come to life is followed, and nothing else is sent", async ({
  page,
}) => {
  let release = () => {};
  const isReleased = new Promise<void>((done) => (release = done));
  await page.route("**/assets/*.js", async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.goto("/search?q=data&page=2&strange=1", { waitUntil: "commit" });
  await page.getByLabel("Order").selectOption("newest");
  await searchBox(page).fill("java");
  release();
  await expect(page).toHaveURL("/search?q=java&sort=newest");
  await page.goBack();
  await expect(page).toHaveURL("/search?q=data&page=2&strange=1");
  await expect(page.getByLabel("Order")).toHaveValue("best");
  await page.reload();
  await awake(page);
  await expect(page).toHaveURL("/search?q=data&page=2&strange=1");
});

test("a request that fails while somebody types takes no result away, says so, and the next one works", async ({
  browser,
}) => {
  // A window of its own: requests fail in it, and Chromium reports each.
  const context = await browser.newContext({ baseURL: siteUrl() });
  const page = await context.newPage();
  await page.goto("/search?kind=internship&sort=newest&lang=bg");
  await awake(page);
  const said = page.getByRole("status").filter({ hasText: /резултат/ });
  const before = await hits(page).count();
  const failures = [
    () => context.setOffline(true),
    () => page.route(/_data=/, (route) => route.fulfill({ status: 503, body: "no" })),
    () => page.route(/_data=/, (route) => route.fulfill({ status: 429, body: "no" })),
  ];
  const words = ["python", "sql", "java"];
  for (const [nth, fail] of failures.entries()) {
    await fail();
    await searchBox(page).fill(words[nth]!);
    await expect(said).toContainText("Новите резултати не можаха да се заредят");
    await expect(searchBox(page)).toHaveValue(words[nth]!);
    expect(await hits(page).count()).toBe(before);
    await context.setOffline(false);
    await page.unrouteAll();
    await searchBox(page).pressSequentially(" ");
    await expect(said).not.toContainText("Новите");
    await expect(said).toContainText(`за „${words[nth]}“`);
    await searchBox(page).fill("");
    await expect(said).not.toContainText("за „");
  }
  const next = page.getByRole("link", { name: "Следваща" });
  await next.click();
  await expect(said).toContainText("страница 2 от");
  await expect(page).toHaveTitle(/, страница 2 ·/);
  await context.close();
});

test("an answer that nobody waits for any more is called off, and the later one stays", async ({
  page,
}) => {
  await page.goto("/search?near=Sofia&sort=distance");
  await awake(page);
  const count = page.getByRole("status").filter({ hasText: /result/ });
  const ofAll = await count.innerText();
  let answer = () => {};
  const isAsked = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/[?&]q=python(&|$)/, async (route) => {
    await isAsked;
    await route.continue().catch(() => {});
  });
  const calledOff = page.waitForEvent("requestfailed", {
    predicate: (request) => request.url().includes("q=python"),
  });
  const asked = page.waitForRequest(/[?&]q=python(&|$)/);
  await searchBox(page).fill("python");
  await asked;
  await searchBox(page).fill("kubernetes");
  await expect(page).toHaveURL(/\/search\?q=kubernetes&near=Sofia&sort=distance$/);
  await calledOff;
  await expect(count).not.toHaveText(ofAll);
  const told = (await count.textContent())!;
  answer();
  await page.getByRole("link", { name: "without the filter “50 km around Sofia”" }).click();
  await expect(page).toHaveURL(/\/search\?q=kubernetes$/);
  await expect(page.getByRole("combobox", { name: "Order" })).toHaveValue("best");
  await page.goBack();
  await expect(count).toHaveText(told);
});

const WORDS = [
  { typed: "praktika", why: "Bulgarian in Latin letters", language: "bg", finds: /практика/i },
  { typed: "бази данни", why: "a Bulgarian name of a skill", language: "en", finds: /databases/i },
  {
    typed: "databases",
    why: "an English name of a skill",
    language: "bg",
    finds: /бази от данни/i,
  },
  {
    typed: "machine lerning",
    why: "a slip of the finger",
    language: "en",
    finds: /machine learning/i,
  },
] as const;

for (const { typed, why, language, finds } of WORDS)
  test(`“${typed}” (${why}) is found by a reader of ${language}`, async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent(typed)}&lang=${language}`);
    expect(await hits(page).count()).toBeGreaterThan(0);
    await expect(hits(page).filter({ hasText: finds }).first()).toBeVisible();
  });

test("nothing found says what to loosen, and doing so finds", async ({ page }) => {
  await page.goto("/search?q=python+zzqqxx");
  await expect(page.getByText("Nothing was found")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "without “zzqqxx”" }).click();
  await expect(page).toHaveURL(/\/search\?q=python$/);
  await expect(hits(page).first()).toBeVisible();
});

// No test publishes for these two, so that nothing changes between the two pages.
for (const name of ["Danubian University of Applied Sciences", "Energeta Grid"])
  test(`the list of organisations counts what ${name} has open`, async ({ page }) => {
    await page.goto("/organisations");
    const row = page.getByRole("main").getByRole("listitem").filter({ hasText: name });
    const [, told] = /(\d+) open posting/.exec(await row.innerText())!;
    expect(Number(told)).toBeGreaterThan(0);
    await row.getByRole("link").click();
    await expect(page.getByRole("heading", { name: "Open postings" })).toBeVisible();
    const open = page.getByRole("main").getByRole("heading", { level: 3 });
    await expect(open).toHaveCount(Number(told));
  });

/** The lines of a pair page in hundredths, with the total that stands above them. */
async function countLines(page: Page) {
  const score = page.locator("[data-total]").first();
  const [total, unknown] = await Promise.all(
    ["data-total", "data-total-unknown"].map(async (name) =>
      Number(await score.getAttribute(name)),
    ),
  );
  const lines = await page.locator("tr[data-points]").evaluateAll((rows) =>
    rows.map((row) => ({
      points: Number(row.getAttribute("data-points")),
      unknown: Number(row.getAttribute("data-unknown")),
      shown: row.querySelector("td.points")?.textContent ?? "",
    })),
  );
  return { total: total!, unknown: unknown!, lines, shown: await score.innerText() };
}

const inPoints = (hundredths: number) => (hundredths / 100).toFixed(2);

for (const kind of KINDS)
  test(`the lines of a ${kind}'s best pair add up to its score, on both sides' pages`, async ({
    page,
  }) => {
    const { pair } = await findMatched(kind);
    const [, id, other] = /postings\/([^/]+)\/matches\/([^/]+)/.exec(pair)!;
    const seen = [];
    for (const path of [pair, `/postings/${other}/matches/${id}`]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { name: "Line by line" })).toBeVisible();
      const { total, unknown, lines, shown } = await countLines(page);
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(total);
      expect(lines.reduce((sum, line) => sum + line.unknown, 0)).toBe(unknown);
      expect(shown).toContain(inPoints(total));
      for (const line of lines) expect(line.shown).toContain(inPoints(line.points));
      seen.push({ total, unknown });
    }
    expect(seen[0]).toEqual(seen[1]);
    const credits = page.getByRole("link", { name: "How much skills count for each other" });
    const written = await page.request.get((await credits.getAttribute("href"))!);
    expect(await written.text()).toContain("has,asked,credit,relation,steps\n");
    await page.goto(`/postings/${id}/matches`);
    const inList = page.locator(`li:has(a[href="${pair}"]) [data-total]`);
    await expect(inList).toHaveAttribute("data-total", String(seen[0]!.total));
  });

test("the language changes and the address with its query stays", async ({ page }) => {
  await page.goto("/search?q=python&kind=internship&sort=newest");
  await page.getByRole("link", { name: "Български" }).click();
  await expect(page).toHaveURL("/search?q=python&kind=internship&sort=newest&lang=bg");
  await expect(page.locator("html")).toHaveAttribute("lang", "bg");
  await expect(page.getByRole("search").getByRole("button", { name: "Търсене" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^Стаж/ })).toBeChecked();
  await expect(searchBox(page)).toHaveValue("python");
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Вход" })).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/sign-in?lang=en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
