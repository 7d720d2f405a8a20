import { postingsOf } from "#tests/support/find-pages.ts";
import { expect, test } from "#tests/support/page-test.ts";

test("a student states studies without scripts, reads how an internship fits, adds a skill, and deletes it all", async ({
  signedIn,
  page: visitor,
}) => {
  const [internship] = await postingsOf("internship");
  const plain = await signedIn("otherStudent", { javaScriptEnabled: false });
  await plain.goto(internship!);
  await plain.getByRole("link", { name: "State your studies" }).click();
  await plain.getByLabel(/^Programme/).selectOption({ index: 1 });
  await plain.getByLabel(/^Year and semester that you are in/).selectOption("year 1, semester 2");
  await plain.getByRole("button", { name: "Save", exact: true }).click();
  await expect(plain.getByText("Every internship now shows how it fits you.")).toBeVisible();

  const page = await signedIn("otherStudent");
  await page.goto("/account/studies");
  await page.getByLabel("Skill 1", { exact: true }).fill("python");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Skill 1", { exact: true })).toHaveValue("Python");
  await page.goto(internship!);
  const fit = page.getByRole("heading", { name: "How this fits you" });
  await expect(fit).toBeVisible();
  await expect(page.getByRole("heading", { name: "What you have" })).toBeVisible();
  await visitor.goto(internship!);
  await expect(visitor.getByRole("heading", { name: "How this fits you" })).toHaveCount(0);

  await page.getByRole("link", { name: "Change what you stated" }).click();
  await page.getByRole("button", { name: "Delete all of it" }).click();
  await expect(page.getByText("What you stated is deleted.")).toBeVisible();
});
