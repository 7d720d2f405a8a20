import type { APIRequestContext } from "@playwright/test";
import { siteUrl } from "#tests/support/browser.ts";
import { postingsOf } from "#tests/support/find-pages.ts";
import { expect, test, uniqueWord } from "#tests/support/page-test.ts";
import { publish, writeDraft } from "#tests/support/write-posting.ts";

const ownOrigin = { Origin: new URL(siteUrl()).origin };

const send = async (request: APIRequestContext, path: string, form: Record<string, string> = {}) =>
  (await request.post(path, { form, headers: ownOrigin, maxRedirects: 0 })).status();

test("a draft is there for its organisation alone", async ({ page: visitor, signedIn }) => {
  const owner = await signedIn("companyOwner");
  const title = `Draft ${uniqueWord("draft")}`;
  const path = await writeDraft(owner, "internship", title);
  await expect(owner.getByText("This is a draft.")).toBeVisible();

  const colleague = await signedIn("companyEditor");
  await colleague.goto(path);
  await expect(colleague.getByRole("link", { name: "Edit" })).toBeVisible();

  const strangers = [visitor];
  for (const person of ["student", "researchCompany"] as const)
    strangers.push(await signedIn(person));
  for (const stranger of strangers) {
    expect((await stranger.goto(path))?.status()).toBe(404);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("This page is not here");
    await expect(stranger.getByText(title)).toHaveCount(0);
    expect((await stranger.goto(`${path}/matches`))?.status()).toBe(404);
  }
  for (const stranger of strangers.slice(1)) {
    expect((await stranger.goto(`${path}/edit`))?.status()).toBe(404);
    expect(await send(stranger.request, `${path}/publication`)).toBe(404);
    expect(await send(stranger.request, `${path}/closure`, { reason: "filled" })).toBe(404);
  }
});

test("a viewer reads what colleagues write and has neither buttons nor the right", async ({
  signedIn,
}) => {
  const author = await signedIn("coordinator");
  const draft = await writeDraft(author, "project_proposal", `Plan ${uniqueWord("plan")}`);
  const open = await writeDraft(author, "project_proposal", `Open ${uniqueWord("open")}`);
  await publish(author);

  const viewer = await signedIn("universityViewer");
  for (const path of [draft, open]) {
    await viewer.goto(path);
    await expect(viewer.getByRole("heading", { level: 1 })).toBeVisible();
    for (const name of ["Publish", "Edit", "Close…"]) {
      await expect(viewer.getByRole("button", { name, exact: true })).toHaveCount(0);
      await expect(viewer.getByRole("link", { name, exact: true })).toHaveCount(0);
    }
    expect((await viewer.goto(`${path}/edit`))?.status()).toBe(403);
  }
  expect(await send(viewer.request, `${draft}/publication`)).toBe(403);
  expect(await send(viewer.request, `${open}/closure`, { reason: "filled" })).toBe(403);
  expect((await viewer.goto("/postings/new/programme"))?.status()).toBe(403);
  await viewer.goto(open);
  await expect(viewer.getByText("This posting is closed")).toHaveCount(0);
});

test("what is public may be read by all and changed by its own people alone", async ({
  signedIn,
}) => {
  const [path] = await postingsOf("programme");
  for (const person of ["student", "companyOwner"] as const) {
    const page = await signedIn(person);
    expect((await page.goto(path!))?.status()).toBe(200);
    await expect(page.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
    expect((await page.goto(`${path}/edit`))?.status()).toBe(403);
    expect((await page.goto(`${path}/closure`))?.status()).toBe(403);
    expect(await send(page.request, `${path}/publication`)).toBe(403);
    expect(await send(page.request, `${path}/closure`, { reason: "filled" })).toBe(403);
  }
});

test("only staff review, and a new organisation's posting waits for them", async ({ signedIn }) => {
  for (const person of ["companyOwner", "student"] as const) {
    const page = await signedIn(person);
    expect((await page.goto("/reviews"))?.status()).toBe(403);
    await expect(page.getByRole("link", { name: "Reviews" })).toHaveCount(0);
  }
  const staff = await signedIn("staff");
  expect((await staff.goto("/reviews"))?.status()).toBe(200);
  await expect(
    staff.getByRole("heading", { level: 1, name: "Postings waiting for review" }),
  ).toBeVisible();
  const waiting = "Intern for the sound of beehives";
  await staff.getByRole("heading", { name: waiting }).getByRole("link").click();
  const path = new URL(staff.url()).pathname;
  await expect(staff.getByText("This posting waits for review")).toBeVisible();

  const author = await signedIn("waitingCompany");
  await author.goto(path);
  await expect(author.getByText("This posting waits for review")).toBeVisible();
  await expect(author.getByRole("button", { name: "Approve and publish" })).toHaveCount(0);
  expect(await send(author.request, `${path}/approval`)).toBe(403);
  expect((await author.goto(`${path}/edit`))?.status()).toBe(409);
  for (const person of [null, "companyOwner"] as const) {
    const stranger = await signedIn(person);
    expect((await stranger.goto(path))?.status()).toBe(404);
  }
});

test("an organisation that is not verified keeps its draft, is told why, and cannot publish it", async ({
  signedIn,
}) => {
  const page = await signedIn("newCompany");
  const path = await writeDraft(page, "internship", `Orbit ${uniqueWord("orbit")}`);
  await expect(page.getByText("The organisation is not verified yet.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
  expect(await send(page.request, `${path}/publication`)).toBe(409);
  await page.goto(path);
  await expect(page.getByText("This is a draft.")).toBeVisible();
});
