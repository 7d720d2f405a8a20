import type { Page } from "@playwright/test";
import { bg } from "#app/i18n/bg/index.ts";
import { awake, expect, test, uniqueWord } from "#tests/support/page-test.ts";
import { newPostingPath, writeDraft } from "#tests/support/write-posting.ts";

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

/** Opens a form whose scripts come when they are let in, and no sooner. */
async function openEarly(page: Page, path: string) {
  let letIn = () => {};
  const isLetIn = new Promise<void>((done) => (letIn = done));
  await page.route("**/assets/*.js", async (route) => {
    await isLetIn;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  const form = page.locator("form#posting");
  await form.getByRole("button").last().waitFor();
  await form.evaluate((box) => box.querySelectorAll("details").forEach((one) => (one.open = true)));
  return { form, letIn };
}

type Opened = Awaited<ReturnType<typeof openEarly>>;

/** Something else in every text, number, choice and box that can be seen. */
async function fillAll({ form }: Opened) {
  const texts = form.locator("textarea, input:is([type=text], [type=email], [type=url])");
  for (const field of await texts.filter({ visible: true }).all())
    await field.fill(`early, ${await field.inputValue()}`);
  for (const field of await form.locator("[type=number]").filter({ visible: true }).all())
    await field.fill("7");
  for (const box of await form.getByRole("checkbox").all()) await box.click();
  for (const choice of await form.locator("select").filter({ visible: true }).all())
    await choice.selectOption({ index: 1 });
}

const saidIn = ({ form }: Opened) =>
  form.evaluate((box: HTMLFormElement) => [...new FormData(box)].map(String));

test("what is typed before a form comes to life stands in every field after it, and is sent then or before", async ({
  signedIn,
}) => {
  const page = await signedIn("coordinator");
  const path = await writeDraft(page, "programme", uniqueWord("Early"));
  const description = page.locator("[name='texts.en.description']");
  for (const edited of [`${path}/edit`, newPostingPath("project_proposal")]) {
    const opened = await openEarly(page, edited);
    await fillAll(opened);
    const typed = await saidIn(opened);
    expect(typed.filter((one) => one.includes("early")).length).toBeGreaterThan(9);
    opened.letIn();
    await awake(page);
    expect(await saidIn(opened)).toEqual(typed);
  }
  for (const when of ["before", "after"]) {
    const { letIn } = await openEarly(page, `${path}/edit`);
    await description.fill(`Written ${when} the page was alive.`);
    if (when === "after") {
      letIn();
      await awake(page);
    }
    await page.getByRole("button", { name: "Save draft" }).last().click();
    letIn();
    await expect(page.getByText(`Written ${when} the page was alive.`)).toBeVisible();
  }
});
