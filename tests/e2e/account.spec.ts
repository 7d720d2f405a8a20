import { siteUrl } from "#tests/support/browser.ts";
import { expect, test } from "#tests/support/page-test.ts";
import { nameOf, seeded, SEED_PASSWORD } from "#tests/support/seeded-people.ts";
import { signInBy } from "#tests/support/signed-in.ts";

test("a wrong password keeps the address, the right one opens the workspace, and signing out ends it", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await signInBy(page, "otherUniversity", "a wrong password");
  await expect(page.getByRole("alert")).toContainText("Address and password do not go together.");
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("E-mail address")).toHaveValue(seeded.otherUniversity);

  await page.getByLabel("Password").fill(SEED_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/workspace");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(nameOf("otherUniversity"));
  const [session] = await page.context().cookies();
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.context().addCookies([session!]);
  await page.goto("/workspace");
  await expect(page).toHaveURL("/sign-in?redirectTo=%2Fworkspace");
});

test("what was typed as a password is never sent back", async ({ request }) => {
  const answer = await request.post("/sign-in", {
    form: { email: "nobody@mail.example", password: "a-word-of-mine-2027" },
    headers: { Origin: new URL(siteUrl()).origin },
  });
  expect(answer.status()).toBe(409);
  const html = await answer.text();
  expect(html).toContain("nobody@mail.example");
  expect(html).not.toContain("a-word-of-mine-2027");
});

test("a page that needs an account sends a visitor to sign in and back", async ({ page }) => {
  await page.goto("/postings/new/internship?from=here");
  await expect(page).toHaveURL(/\/sign-in\?redirectTo=/);
  await signInBy(page, "companyOwner");
  await expect(page).toHaveURL("/postings/new/internship?from=here");
});

for (const target of [
  "//evil.example/",
  "https://evil.example/",
  "/\\evil.example",
  "%2F%2Fevil.example",
])
  test(`after signing in nobody is led away by ${target}`, async ({ request }) => {
    const answer = await request.post("/sign-in", {
      params: { redirectTo: target },
      form: { email: seeded.newCompany, password: SEED_PASSWORD },
      headers: { Origin: new URL(siteUrl()).origin },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(302);
    expect(answer.headers().location).toBe("/workspace");
  });
