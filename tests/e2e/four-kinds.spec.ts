import type { Page } from "@playwright/test";
import { violationsOf } from "#tests/support/axe.ts";
import { endVisits } from "#tests/support/end-visits.ts";
import type { Kind } from "#tests/support/find-pages.ts";
import { expect, test, uniqueWord } from "#tests/support/page-test.ts";
import { close, publish, writeDraft } from "#tests/support/write-posting.ts";

const SIDE: Record<Kind, "university" | "company"> = {
  programme: "university",
  project_proposal: "university",
  internship: "company",
  co_development_offer: "company",
};

/** The search is filled a moment after publication; nobody has to wait longer than five seconds for it. */
async function expectFound(page: Page, word: string, query: string, isFound: boolean) {
  await expect(async () => {
    await page.goto(`/search?q=${word}&${query}`);
    const hits = page.locator("main").getByRole("link", { name: word });
    await expect(hits).toHaveCount(isFound ? 1 : 0, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
}

async function expectFoundBySideAndKind(page: Page, word: string, kind: Kind) {
  const side = SIDE[kind];
  await expectFound(page, word, `side=${side}&kind=${kind}`, true);
  await expectFound(page, word, `side=${side === "company" ? "university" : "company"}`, false);
  const otherKind = Object.keys(SIDE).find((other) => other !== kind)!;
  await expectFound(page, word, `kind=${otherKind}`, false);
}

/** Opens the pair from one side's list and answers with what the page counts, in hundredths. */
async function scoreFrom(page: Page, path: string, otherTitle: string) {
  await page.goto(`${path}/matches`);
  await page.locator("main").getByRole("link", { name: otherTitle }).first().click();
  await expect(page.getByRole("heading", { name: "Line by line" })).toBeVisible();
  const total = Number(await page.locator("[data-total]").first().getAttribute("data-total"));
  const lines = await page
    .locator("[data-points]")
    .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.points)));
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.reduce((sum, points) => sum + points, 0)).toBe(total);
  expect(total).toBeGreaterThan(6_000);
  return total;
}

/** What a member reads of another posting in the list of their own, each time at a new visit. */
async function expectNews(campus: Page, works: Page, campusPath: string, worksPath: string) {
  const title = (await works.getByRole("heading", { level: 1 }).textContent())!;
  const row = campus.locator(".match-row").filter({ hasText: title });
  const news = row.locator(".row-news");
  const lookAgain = async () => {
    await endVisits(campusPath);
    await campus.goto(`${campusPath}/matches`);
  };
  await campus.goto(`${campusPath}/matches`);
  await expect(row).toBeVisible();
  await expect(campus.getByText("since your visit")).toHaveCount(0);

  await works.goto(`${worksPath}/edit`);
  await works.getByLabel("Level of study, at least").selectOption("master");
  await works.getByRole("button", { name: "Publish changes" }).click();
  await expect(works.getByRole("heading", { level: 1 })).toHaveText(title);
  await lookAgain();
  await expect(news).toHaveText(/^Changed by .+ on .+100\.00 → 90\.00\spoints/);
  await expect(campus.getByText(/^Since your visit on .+: .*1\s+changed/)).toBeVisible();
  await campus.getByRole("link", { name: "Only what is new or changed" }).click();
  await expect(row).toBeVisible();
  await expect(campus.getByLabel("Since the last visit")).toHaveValue("fresh");
  await row.getByRole("link", { name: "Compare line by line" }).click();
  await expect(campus.getByRole("heading", { name: "Line by line" })).toBeVisible();

  await close(works);
  await lookAgain();
  await expect(row).toHaveCount(0);
  await expectGone(campus, title);
  await openAgain(works);
  await lookAgain();
  await expect(news).toContainText(/^Open again since /);
  await Promise.all([works.goto(worksPath), campus.goto(campusPath)]);
}

async function expectGone(page: Page, title: string) {
  const gone = page.getByRole("region", { name: "No longer in this list" });
  const entry = gone.getByRole("listitem").filter({ hasText: title });
  await expect(entry).toContainText("closed: filled");
  expect(await violationsOf(page)).toEqual([]);
}

async function openAgain(page: Page) {
  await page.getByRole("link", { name: "Open again" }).click();
  await page.getByRole("button", { name: "Open again" }).click();
  await expect(page.getByText("This posting is closed (filled).")).toHaveCount(0);
}

const PAIRS = [
  ["programme", "coordinator", "internship", "companyOwner"],
  ["project_proposal", "coordinator", "co_development_offer", "researchCompany"],
] as const;

for (const [campusKind, academic, worksKind, business] of PAIRS) {
  test(`a ${campusKind} and a ${worksKind} are published, found, matched from both sides, closed and gone`, async ({
    page: visitor,
    signedIn,
  }) => {
    test.slow();
    const [campusWord, worksWord] = [uniqueWord("campus"), uniqueWord("works")];
    const [campus, works] = [await signedIn(academic), await signedIn(business)];
    const campusPath = await writeDraft(campus, campusKind, `The ${campusWord}`);
    const worksPath = await writeDraft(works, worksKind, `The ${worksWord}`);
    for (const path of [campusPath, worksPath])
      expect((await visitor.goto(path))?.status()).toBe(404);

    await publish(campus);
    await publish(works);
    await expectFoundBySideAndKind(visitor, campusWord, campusKind);
    await expectFoundBySideAndKind(visitor, worksWord, worksKind);

    const score = await scoreFrom(visitor, campusPath, `The ${worksWord}`);
    expect(await scoreFrom(visitor, worksPath, `The ${campusWord}`)).toBe(score);
    if (campusKind === "programme") await expectNews(campus, works, campusPath, worksPath);

    await close(works);
    await expectFound(visitor, worksWord, "", false);
    await visitor.goto(worksPath);
    await expect(visitor.getByText("This posting is closed (filled).")).toBeVisible();
    await visitor.goto(`${campusPath}/matches`);
    await expect(visitor.getByRole("link", { name: worksWord })).toHaveCount(0);
    await close(campus);
    await expectFound(visitor, campusWord, "", false);
  });
}
