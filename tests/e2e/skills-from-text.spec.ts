import type { Page } from "@playwright/test";
import { awake, expect, test, uniqueWord } from "#tests/support/page-test.ts";
import { publish as publishDraft, writeDraft } from "#tests/support/write-posting.ts";

const IN_BULGARIAN = [
  "Търсим стажант, който да се включи в екипа ни. Ще работите с графови бази от данни и опашки от съобщения и ще пишете модулни тестове.",
  "Предимство е опит с Docker.",
].join("\n");

const IN_ENGLISH = [
  "You will build services over graph databases and message queues. You are a team player.",
  "Nice to have: Docker, machine learning.",
].join("\n");

/** Pastes an advertisement as a company has it and answers what was found in it. */
async function paste(page: Page, title: string, text: string) {
  await page.goto("/postings/new/internship?lang=en");
  await page.getByText("Paste an advertisement or another ready text").click();
  await page.getByLabel("Ready text").fill(`${title}\n\n${text}`);
  await page.getByRole("button", { name: "Use this text" }).click();
  await expect(page).toHaveURL(/#suggested$/);
  return page.getByRole("region", { name: "Skills found in the text" });
}

/** Says what an advertisement leaves open, and publishes it. */
async function publish(page: Page, title: string) {
  await page.getByRole("radio", { name: "remote" }).check();
  await page.getByRole("radio", { name: "unpaid" }).check();
  await page.getByLabel("E-mail address").fill("jobs@lipova.example");
  await page.getByRole("button", { name: "Save draft" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published.", { exact: false }).first()).toBeVisible();
}

const MODULE = { title: "Graphs and Queues", skills: "graph databases; message queues" };

/** From the page of an internship to its first match, which has to be this programme; answers what stands there line by line. */
async function readBestMatch(page: Page, programme: string) {
  const best = page.locator(".best-matches li").first();
  await best.getByRole("link", { name: programme }).click();
  const lines = page.locator("section.lines");
  const taught = lines.getByRole("row").filter({ hasText: /^graph databases/ });
  await expect(taught).toContainText(MODULE.title);
  await expect(taught).toContainText("semester 3");
  return lines.innerText();
}

/** What a student of the programme (by its path), in the first semester of it, reads on the page of an internship. */
async function readFit(page: Page, internship: string, programme: string) {
  await page.goto("/account/studies?lang=en");
  await page.getByLabel(/^Programme/).selectOption(programme.split("/").at(-1)!);
  await page.getByLabel(/^Year and semester that you are in/).selectOption("1");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.goto(internship);
  const group = (name: string) =>
    page.locator(".fit section").filter({ has: page.getByRole("heading", { name }) });
  await expect(
    group("What your programme can still bring").getByRole("listitem").first(),
  ).toContainText(/graph databases.*comes with Graphs and Queues, semester.3/s);
  await expect(group("What is missing, wholly or in part, or not known")).toContainText(
    /Docker.*no module of your programme teaches it/s,
  );
  await page.getByRole("link", { name: "Change what you stated" }).click();
  await page.getByRole("button", { name: "Delete all of it" }).click();
}

test("a company pastes an advertisement in Bulgarian and one in English, publishes, and finds the programme that teaches it, as its coordinator and a student do", async ({
  signedIn,
}) => {
  const coordinator = await signedIn("coordinator");
  const programme = uniqueWord("Data Systems ");
  const path = await writeDraft(coordinator, "programme", programme, MODULE);
  await publishDraft(coordinator);

  const page = await signedIn("companyEditor");
  const bulgarian = uniqueWord("Стажант разработчик");
  const found = await paste(page, bulgarian, IN_BULGARIAN);
  await awake(page);
  await expect(page.locator("[name='texts.bg.title']")).toHaveValue(bulgarian);
  await expect(found.locator("mark").filter({ hasText: "графови бази от данни" })).toBeVisible();
  await found
    .getByRole("group", { name: "Your choice for Docker" })
    .getByLabel("preferred")
    .check();
  await found.getByRole("button", { name: "All as required" }).first().click();
  await expect(page.getByText(/skills were taken/)).toBeVisible();
  await publish(page, bulgarian);
  await readBestMatch(page, programme);

  const english = uniqueWord("Backend intern");
  const named = await paste(page, english, IN_ENGLISH);
  await expect(named.getByText("named under “nice to have”")).toHaveCount(2);
  await named.getByRole("button", { name: "All as required" }).first().click();
  await publish(page, english);
  await expect(page.getByText("found in the text: “machine learning”")).toBeVisible();
  const internship = page.url();
  const lines = await readBestMatch(page, programme);

  await coordinator.goto(page.url());
  expect(await coordinator.locator("section.lines").innerText()).toBe(lines);
  await readFit(await signedIn("student"), internship, path);
});
