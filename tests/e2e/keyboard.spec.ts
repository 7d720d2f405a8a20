import type { Page } from "@playwright/test";
import { awake, expect, test } from "#tests/support/page-test.ts";
import { newPostingPath } from "#tests/support/write-posting.ts";

const focused = (page: Page) => page.locator(":focus");

test("the first stop leads past the navigation", async ({ page }) => {
  await page.goto("/search");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
});

test("a filter is chosen by the space bar and keeps the focus", async ({ page }) => {
  await page.goto("/search?q=python");
  await awake(page);
  const box = page.getByRole("checkbox", { name: /^Internship/ });
  await box.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/kind=internship/);
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();
});

test("a skill is picked by its other language's name with the arrow keys", async ({ signedIn }) => {
  const page = await signedIn("companyOwner");
  await page.goto(newPostingPath("internship"));
  await awake(page);
  const rows = page.getByRole("group", { name: "Skills that the internship needs" });
  const picker = rows.getByRole("combobox", { name: "Skill 1", exact: true });
  const list = rows.getByRole("listbox").first();
  await picker.focus();
  await page.keyboard.type("машинно обуч");
  await expect(list).toBeVisible();
  await expect(picker).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  const active = list.getByRole("option", { selected: true });
  await expect(active).toContainText("machine learning");
  await expect(picker).toHaveAttribute("aria-activedescendant", (await active.getAttribute("id"))!);
  await page.keyboard.press("Enter");
  await expect(picker).toHaveValue("machine learning");
  await expect(list).toBeHidden();
  await expect(picker).toBeFocused();

  const stops = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press("Tab");
    stops.push(await focused(page).evaluate((element) => element.getAttribute("name")));
  }
  expect(stops.slice(0, 2)).toEqual(["requires[0].importance", "requires[0].level"]);
  expect(stops[3]).toBe("requires[1].skill");

  await page.keyboard.type("pyth");
  await expect(page.getByRole("option", { name: /^Python/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("option", { name: /^Python/ })).toBeHidden();
  await expect(focused(page)).toHaveValue("pyth");
});

test("after a refusal the summary has the focus and leads to the field", async ({ signedIn }) => {
  const page = await signedIn("companyOwner");
  await page.goto(newPostingPath("internship"));
  await awake(page);
  await page.getByLabel("E-mail address").fill("not an address");
  await page.getByRole("button", { name: "Save draft" }).last().press("Enter");
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const title = page.getByRole("group", { name: /^Text in English/ }).getByLabel("Title");
  await expect(title).toBeFocused();
  await expect(title).toHaveAttribute("aria-invalid", "true");
  await expect(title).toHaveAccessibleDescription(/Fill this in/);
});

test("rows are added and removed without losing the place", async ({ signedIn }) => {
  const page = await signedIn("companyOwner");
  await page.goto(newPostingPath("internship"));
  await awake(page);
  const rows = page.getByRole("group", { name: "Skills that the internship needs" });
  const before = await rows.getByRole("combobox", { name: /^Skill / }).count();
  await rows.getByRole("button", { name: "One more row" }).press("Enter");
  const added = rows.getByRole("combobox", { name: `Skill ${before + 1}`, exact: true });
  await expect(added).toBeFocused();
  await rows.getByRole("button", { name: `Remove skill ${before + 1}` }).press("Enter");
  await expect(added).toHaveCount(0);
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
});

test("a turned page and a filter that is taken away lead to the results, and the next stop is the first of them", async ({
  page,
}) => {
  await page.goto("/search?kind=internship");
  await awake(page);
  const heading = page.getByRole("heading", { name: "Results", exact: true });
  const first = page.getByRole("article").first().getByRole("link");
  const ledTo = async (address: string) => {
    await expect(page).toHaveURL(address);
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Tab");
    await expect(first).toBeFocused();
  };
  await expect(page.locator("body")).toBeFocused();
  await page.getByRole("link", { name: "Next", exact: true }).press("Enter");
  await ledTo("/search?kind=internship&page=2");
  await page.goBack();
  await expect(page).toHaveURL("/search?kind=internship");
  await expect(heading).not.toBeFocused();
  await page.getByRole("link", { name: /^without the filter/ }).press("Enter");
  await ledTo("/search");
  await page.goto("/search?q=java+cobol&kind=programme");
  await awake(page);
  await page.getByRole("link", { name: "Clear all filters" }).press("Enter");
  await expect(page).toHaveURL("/search?q=java+cobol");
  await expect(heading).toBeFocused();
  await page.getByRole("link", { name: "without “cobol”" }).press("Enter");
  await ledTo("/search?q=java");
});
