import type { Page } from "@playwright/test";
import { openMailedLink, signUpAs } from "#tests/support/by-mail.ts";
import { picture } from "#tests/support/pictures.ts";
import { expect, test, uniqueWord } from "#tests/support/page-test.ts";

const PLAIN = { javaScriptEnabled: false };

const group = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

/** A row more in a list of the profile, which the server adds. */
const addRow = (page: Page, list: string) =>
  group(page, list).getByRole("button", { name: "One more row" }).click();

async function writeProfile(page: Page, word: string) {
  await page.getByRole("link", { name: "Edit the profile" }).click();
  await page.getByLabel("About, in English").fill(`We build ${word}.`);
  await group(page, "Places").getByLabel("Place").first().fill("Varna");
  await addRow(page, "Places");
  await group(page, "Places").getByLabel("Place").last().fill("Ruse");
  await page.getByRole("checkbox", { name: "German" }).check();
  const contact = group(page, "By topic");
  await contact.getByLabel("About").selectOption("Internships");
  await contact.getByLabel("Who").fill("Internship office");
  await contact.getByLabel("E-mail address").fill("not an address");
  const department = group(page, "Faculties, departments, teams");
  await department.getByLabel("Name in English").fill(`Laboratory ${word}`);
  const links = group(page, "Links");
  await links.getByLabel("Text of the link").fill("Our code");
  await links.getByLabel("Address").fill(`https://${word}.example/code`);
  await page.getByRole("button", { name: "Save the profile" }).click();
  await expect(page.getByRole("alert")).toContainText("E-mail address");
  await contact.getByLabel("E-mail address").fill(`internships@${word}.example`);
  await page.getByRole("button", { name: "Save the profile" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
}

async function expectProfile(page: Page, organisation: string, word: string) {
  await page.goto(organisation);
  for (const told of ["Varna, Ruse", `Laboratory ${word}`, "German", "Internship office"])
    await expect(page.getByText(told).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Our code" })).toBeVisible();
}

async function setLogo(page: Page) {
  await page.getByRole("link", { name: "Logo", exact: true }).click();
  await page.getByRole("button", { name: "Use this picture" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a file.");
  const buffer = await picture("png", { width: 400, height: 200 });
  const file = { name: "logo.png", mimeType: "image/png", buffer };
  await page.getByLabel("Picture").setInputFiles(file);
  await page.getByRole("button", { name: "Use this picture" }).click();
  await expect(page.getByText("The logo is in use.")).toBeVisible();
}

/** Signs somebody up who registers an organisation; answers its page. */
async function register(owner: Page, word: string): Promise<string> {
  await signUpAs(owner, `owner@${word}.example`, "Olga Ownerova");
  await owner.getByRole("link", { name: "Find or enter my organisation" }).click();
  await owner.getByRole("radio", { name: /^Company/ }).check();
  await owner.getByLabel("Name as registered").fill(`Guild ${word}`);
  await owner.getByLabel("Country of registration").selectOption("Austria");
  await owner.getByRole("button", { name: "Register" }).click();
  await expect(owner.getByText("Registered. Now let the cluster verify it.")).toBeVisible();
  return new URL(owner.url()).pathname.replace("/verification", "");
}

/** The only owner cannot leave, and invites somebody. */
async function stayAndInvite(owner: Page, organisation: string, email: string) {
  await owner.getByRole("link", { name: "Members" }).click();
  await expect(owner.getByText("You are the last owner.")).toBeVisible();
  await expect(owner.getByRole("link", { name: /^Leave/ })).toHaveCount(0);
  await owner.goto(`${organisation}/membership`);
  await expect(owner.getByRole("button", { name: "Leave the organisation" })).toHaveCount(0);
  await owner.goto(`${organisation}/members`);
  await owner.getByLabel("E-mail address").fill(email);
  await owner.getByRole("button", { name: "Send the invitation" }).click();
  await expect(owner.getByText("The invitation is on its way.")).toBeVisible();
}

async function handOverAndLeave(owner: Page, organisation: string) {
  await owner.goto(`${organisation}/members`);
  await owner.getByRole("link", { name: "Hand over to Pavel Second" }).click();
  await owner.getByRole("button", { name: "Hand over" }).click();
  await expect(owner.getByText("Handed over. You are an editor now.")).toBeVisible();
  await owner.getByRole("link", { name: /^Leave/ }).click();
  await owner.getByRole("button", { name: "Leave the organisation" }).click();
  await expect(owner).toHaveURL("/workspace");
  await expect(owner.getByRole("link", { name: "Find or enter my organisation" })).toBeVisible();
}

test("a profile, a logo and the people of an organisation, from an invitation to leaving, without scripts", async ({
  signedIn,
}) => {
  test.slow();
  const word = uniqueWord("guild");
  const [owner, invited] = [await signedIn(null, PLAIN), await signedIn(null, PLAIN)];
  const organisation = await register(owner, word);

  await owner.goto(organisation);
  await writeProfile(owner, word);
  await expectProfile(owner, organisation, word);
  await setLogo(owner);
  await owner.goto(organisation);
  await expect(owner.getByRole("img", { name: `Guild ${word}` })).toBeVisible();

  await signUpAs(invited, `second@${word}.example`, "Pavel Second");
  await stayAndInvite(owner, organisation, `second@${word}.example`);

  await openMailedLink(invited, `second@${word}.example`, /\/invitations\//);
  await invited.getByRole("button", { name: "Accept" }).click();
  await expect(invited).toHaveURL(new RegExp(`${organisation}`));
  await expect(invited.getByText("not verified yet").first()).toBeVisible();

  await handOverAndLeave(owner, organisation);
  expect((await owner.goto(organisation))?.status()).toBe(404);
  expect((await invited.goto(`${organisation}/members`))?.status()).toBe(200);
  await expect(invited.getByText("the last owner", { exact: true })).toBeVisible();
});
