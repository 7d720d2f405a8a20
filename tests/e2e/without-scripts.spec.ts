import { newPostingPath, publish, writeDraft, close } from "#tests/support/write-posting.ts";
import { expect, test, uniqueWord } from "#tests/support/page-test.ts";

test.use({ javaScriptEnabled: false });

test("search, filters, order, pages and language need no scripts", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox").fill("бази данни");
  await page.getByRole("search").getByRole("button", { name: "Search" }).click();
  await page.getByRole("checkbox", { name: /^Internship/ }).check();
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/kind=internship/);
  await expect(page.getByRole("checkbox", { name: /^Internship/ })).toBeChecked();
  const titles = page.getByRole("main").getByRole("article").getByRole("heading");
  expect(await titles.count()).toBeGreaterThan(0);
  await page.getByLabel("Order").selectOption("newest first");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/kind=internship.*sort=newest/);
  await page.getByRole("link", { name: "Български" }).click();
  await expect(page.getByRole("checkbox", { name: /^Стаж/ })).toBeChecked();
  await page.goto("/search");
  await page.getByRole("link", { name: /^(Next|Напред|Следваща)/ }).click();
  await expect(page).toHaveURL(/page=2/);
  expect(await titles.count()).toBeGreaterThan(0);
});

test("a posting is written, put right, published, found and closed without scripts", async ({
  page: visitor,
  signedIn,
}) => {
  const page = await signedIn("researchCompany", { javaScriptEnabled: false });
  await page.goto(newPostingPath("co_development_offer"));
  const english = page.getByRole("group", { name: /^Text in English/ });
  await english.getByLabel("Description").fill("What was typed stays.");
  await page.getByRole("button", { name: "Save draft" }).last().click();
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("Fill this in.");
  await expect(english.getByLabel("Description")).toHaveValue("What was typed stays.");
  await summary.getByRole("link").first().click();
  await expect(page).toHaveURL(/#.*title/i);

  const word = uniqueWord("plain");
  const path = await writeDraft(page, "co_development_offer", `Offer ${word}`);
  await page.getByRole("link", { name: "Edit" }).click();
  await english.getByLabel("Summary").fill("Said in one sentence.");
  await page.getByRole("button", { name: "Save draft" }).last().click();
  await expect(page.getByText("Said in one sentence.")).toBeVisible();
  await publish(page);
  await expect(async () => {
    await visitor.goto(`/search?q=${word}&kind=co_development_offer`);
    await expect(visitor.getByRole("main").getByRole("link", { name: word })).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 10_000 });
  await close(page);
  await visitor.goto(path);
  await expect(visitor.getByText("This posting is closed (filled).")).toBeVisible();
});

test("signing in and out needs no scripts", async ({ page }) => {
  await page.goto("/sign-in?redirectTo=/organisations");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
});
