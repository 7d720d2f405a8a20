import { bg } from "#app/i18n/bg/index.ts";
import { awake, expect, test, uniqueWord } from "#tests/support/page-test.ts";
import { newPostingPath } from "#tests/support/write-posting.ts";

const { autosave, unsaved } = bg.forms;
const IN_BULGARIAN = { locale: "bg-BG" };

test("what is typed outlives the page: kept after a pause and on leaving, offered, restored and discarded", async ({
  signedIn,
}) => {
  // What is kept belongs to a person and a form: whoever saves or leaves the same form elsewhere takes it away.
  const page = await signedIn("waitingCompany", IN_BULGARIAN);
  const form = newPostingPath("internship");
  const notice = page.getByText(unsaved.title);
  const title = page.locator("[name='texts.bg.title']");
  const word = uniqueWord("Стаж");
  await page.goto(form);
  await awake(page);
  await expect(notice).toBeHidden();
  await title.fill(word);
  const said = page.getByRole("status").filter({ hasText: autosave.kept.split("{{")[0]! });
  await expect(said).toHaveText(/\d{1,2}:\d\d/, { timeout: 15_000 });
  await page.locator("[name='contactName']").fill(`${word} е тук`);
  await page.goto("/workspace");
  await page.goto(form);
  await expect(notice).toBeVisible();
  await expect(title).toHaveValue("");
  await page.getByRole("button", { name: unsaved.restore }).click();
  await awake(page);
  await expect(title).toHaveValue(word);
  await expect(page.locator("[name='contactName']")).toHaveValue(`${word} е тук`);
  await page.getByRole("button", { name: unsaved.discard }).click();
  await expect(notice).toBeHidden();
  await expect(title).toHaveValue("");
});

test("a form that was sent is not offered again", async ({ signedIn }) => {
  const page = await signedIn("companyOwner", IN_BULGARIAN);
  const form = newPostingPath("co_development_offer");
  const title = uniqueWord("Стаж");
  await page.goto(form);
  await awake(page);
  await page.locator("[name='texts.bg.title']").fill(title);
  await page.getByRole("button", { name: bg.forms.saveDraft }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const draft = new URL(page.url()).pathname;
  await page.goto(form);
  await expect(page.getByText(unsaved.title)).toBeHidden();
  // Put away in another window while its form is open: what is sent then is refused aloud, kept, and goes on in a duplicate.
  await page.goto(`${draft}/edit`);
  await awake(page);
  const headers = { Origin: new URL(page.url()).origin };
  await page.request.post(`${draft}/archive`, { form: {}, headers });
  await page.locator("[name='contactName']").fill("Вили");
  await page.getByRole("button", { name: bg.forms.saveDraft }).last().click();
  await expect(page.getByRole("alert")).toBeFocused();
  await page.getByRole("button", { name: unsaved.duplicate }).click();
  await awake(page);
  await expect(page.locator("[name='contactName']")).toHaveValue("Вили");
});
