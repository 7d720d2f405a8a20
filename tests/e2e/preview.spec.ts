import type { Locator, Page } from "@playwright/test";
import { LIMITS } from "#db/limits.ts";
import { awake, expect, test, uniqueWord } from "#tests/support/page-test.ts";
import { windowOf } from "#tests/support/signed-in.ts";

const HOSTILE = [
  "# What you do",
  "You **test** services.",
  "<script>document.title = 'taken'</script>",
  '<img src="/nothing.png" onerror="document.title = \'taken\'">',
  "[press me](javascript:document.title='taken')",
  `https://jobs.example/${"long".repeat(100)}`,
  "![a picture](https://pictures.example/seen.png)",
  '<a href="https://else.example" onclick="document.title = \'taken\'">elsewhere</a>',
].join("\n\n");

const english = (page: Page) => page.getByRole("group", { name: /^Text in English/ });
const preview = (page: Page) => page.getByRole("region", { name: "As others will see it" });

/** The text is shown as Markdown, and what could do something in a browser as the words that it is. */
async function expectHarmless(page: Page, title: string) {
  const shown = preview(page);
  await expect(shown.getByText(title, { exact: true })).toBeVisible();
  await expect(shown.getByRole("heading", { name: "What you do" })).toBeVisible();
  await expect(shown.locator("strong")).toHaveText("test");
  await expect(shown).toContainText("<script>document.title = 'taken'</script>");
  await expect(shown).toContainText("onerror=");
  await expect(shown).toContainText("[press me](javascript:document.title='taken')");
  await expect(shown.locator("script, img, [onerror], [onclick]")).toHaveCount(0);
  // Addresses in the text are links that vouch for nothing.
  for (const link of await shown.getByRole("link").all()) {
    expect(await link.getAttribute("href")).toMatch(/^https:/);
    expect(await link.getAttribute("rel")).toBe("nofollow ugc noopener");
  }
  await expect(page).not.toHaveTitle("taken");
}

test("a text is previewed as others will see it without JavaScript, and nothing that was typed is lost", async ({
  signedIn,
}) => {
  const page = await signedIn("companyEditor", { javaScriptEnabled: false });
  const title = uniqueWord("Preview");
  await page.goto("/postings/new/internship");
  await english(page).getByLabel("Title").fill(title);
  await english(page).getByLabel("Description").fill(HOSTILE);
  await page.getByRole("radio", { name: "hybrid" }).check();
  await english(page).getByRole("button", { name: "Preview this text" }).click();
  await expect(page).toHaveURL(/\/postings\/new\/internship#preview-en$/);
  await expectHarmless(page, title);
  await expect(preview(page)).toHaveCount(1);
  await expect(english(page).getByLabel("Description")).toHaveValue(/^# What you do/);
  await expect(page.getByRole("radio", { name: "hybrid" })).toBeChecked();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("with JavaScript the preview comes in place, also in Bulgarian at 320 px", async ({
  signedIn,
}) => {
  const page = await signedIn("companyEditor", { viewport: { width: 320, height: 700 } });
  await page.goto("/postings/new/internship?lang=en");
  await awake(page);
  await english(page).getByLabel("Title").fill("In place");
  await english(page).getByLabel("Description").fill(HOSTILE);
  const button = english(page).getByRole("button", { name: "Preview this text" });
  await button.focus();
  const before = await page.evaluate(() => scrollY);
  await button.press("Enter");
  await expectHarmless(page, "In place");
  await expect(button).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await expect(page).toHaveURL(/\/postings\/new\/internship\?lang=en$/);
  await english(page).getByLabel("Title").fill("In place again");
  await button.click();
  await expect(preview(page).getByText("In place again", { exact: true })).toBeVisible();
  await page.goto("/postings/new/internship?lang=bg");
  await awake(page);
  await page.locator("[name='texts.bg.description']").fill("Дълга дума: ".padEnd(400, "я"));
  await page.locator("button[name=preview][value=bg]").click();
  await expect(page.getByRole("region", { name: "Така ще го видят останалите" })).toBeVisible();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await wide()).toBe(0);
});

const ENGLISH = { locale: "en-GB" };
const STILL = { ...ENGLISH, javaScriptEnabled: false };
const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Puts ten megabytes into a field as a script of a page would: to type or paste them takes a browser half a minute. */
const fillTooMuch = (field: Locator) =>
  field.evaluate((area: HTMLTextAreaElement, length) => {
    // Nobody looks at all these lines, and to break them takes longer than everything else.
    area.style.contentVisibility = "hidden";
    area.value = "# Too much\n\n".padEnd(length, "long ");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, TEN_MEGABYTES);

test("ten megabytes of text are refused at the field in a browser that checks, and nothing is lost", async ({
  browser,
}) => {
  test.slow();
  // A window that nobody watches for errors: the console tells that the text was too long to be autosaved.
  const page = await (await windowOf(browser, "companyEditor", ENGLISH)).newPage();
  await page.goto("/postings/new/internship");
  await awake(page);
  await english(page).getByLabel("Title").fill("Far too long");
  await fillTooMuch(english(page).getByLabel("Description"));
  await page.getByRole("button", { name: "Save draft" }).last().click();
  await expect(page.getByRole("alert")).toContainText("Description");
  await expect(page.getByRole("alert")).toContainText(LIMITS.postingDescription.toString());
  const description = english(page).getByLabel("Description");
  const kept = await description.evaluate((area: HTMLTextAreaElement) => area.value.length);
  expect(kept).toBe(TEN_MEGABYTES);
});

test("without JavaScript they are refused before they are read, in both languages, and the form is still there", async ({
  browser,
}) => {
  test.slow();
  const context = await windowOf(browser, "companyEditor", STILL);
  const page = await context.newPage();
  await page.goto("/postings/new/internship");
  await english(page).getByLabel("Title").fill("Far too long");
  await fillTooMuch(english(page).getByLabel("Description"));
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Save draft" }).last().click();
  expect((await answered).status()).toBe(413);
  await expect(page.getByText("That is more than we can take at once (8 MB).")).toBeVisible();
  await expect(page.getByText("Това е повече, отколкото приемаме наведнъж")).toBeVisible();
  await page.goBack();
  await expect(english(page).getByLabel("Title")).toHaveValue("Far too long");
});

test("a text somewhat too long comes back whole with the error at its field, and its beginning as a preview", async ({
  signedIn,
}) => {
  const page = await signedIn("companyEditor", { javaScriptEnabled: false });
  await page.goto("/postings/new/internship");
  const long = "word ".repeat(LIMITS.postingDescription / 4);
  await english(page).getByLabel("Title").fill("Somewhat too long");
  await english(page).getByLabel("Description").fill(long);
  await english(page).getByRole("button", { name: "Preview this text" }).click();
  await expect(preview(page)).toContainText("Only the beginning is shown");
  await page.getByRole("button", { name: "Save draft" }).last().click();
  await expect(page.getByRole("alert")).toContainText("Description");
  await expect(english(page).getByLabel("Description")).toHaveValue(long);
});
