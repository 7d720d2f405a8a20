import type { BrowserContext, Page } from "@playwright/test";
import { startHttpsProxy } from "#tests/support/https-proxy.ts";
import { startWeb } from "#tests/support/own-process.ts";
import { expect, test } from "#tests/support/page-test.ts";
import { nameOf } from "#tests/support/seeded-people.ts";
import { signInBy } from "#tests/support/signed-in.ts";

const SESSION = "__Host-tandem_session";

let proxy: Awaited<ReturnType<typeof startHttpsProxy>>;
let site: Awaited<ReturnType<typeof startWeb>>;

test.beforeAll(async () => {
  proxy = await startHttpsProxy();
  // Mails in a folder are for a machine of one's own: a site with a public address refuses to start with them.
  const environment = { ORIGIN: proxy.origin, TRUST_PROXY: "true", MAIL_FOLDER: "" };
  site = await startWeb(environment);
  proxy.handOverTo(site.url);
});

test.afterAll(async () => {
  await proxy.stop();
  await site.stop();
});

test.use({ ignoreHTTPSErrors: true });

const sessionsIn = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name }) => name.includes("session"));

/** Does something that sends a form, and answers with the headers that the site answered with. */
async function headersOf(page: Page, path: string, send: () => Promise<void>) {
  const [answer] = await Promise.all([
    page.waitForResponse((given) => new URL(given.url()).pathname === path),
    send(),
  ]);
  return answer.allHeaders();
}

for (const javaScriptEnabled of [true, false])
  test(`over https ${javaScriptEnabled ? "with" : "without"} JavaScript the session is a cookie of this host alone, until one signs out`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: proxy.origin,
      ignoreHTTPSErrors: true,
      javaScriptEnabled,
    });
    const page = await context.newPage();
    const opened = await page.goto("/sign-in?redirectTo=/workspace");
    expect(opened!.headers()["strict-transport-security"]).toBe(
      "max-age=15768000; includeSubDomains",
    );
    const signedIn = await headersOf(page, "/sign-in", () => signInBy(page, "otherUniversity"));
    expect(signedIn["set-cookie"]).toMatch(
      /^__Host-tandem_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
    );
    await expect(page).toHaveURL(`${proxy.origin}/workspace`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(nameOf("otherUniversity"));
    const [session, ...others] = await sessionsIn(context);
    expect(others).toEqual([]);
    expect(session).toMatchObject({
      name: SESSION,
      domain: "localhost",
      path: "/",
      secure: true,
      httpOnly: true,
      sameSite: "Lax",
    });

    const signOut = page.getByRole("button", { name: "Sign out" });
    const signedOut = await headersOf(page, "/sign-out", () => signOut.click());
    expect(signedOut["set-cookie"]).toMatch(/^__Host-tandem_session=; .*Max-Age=0; Secure$/);
    await expect(page).toHaveURL(`${proxy.origin}/`);
    expect(await sessionsIn(context)).toEqual([]);
    await context.addCookies([session!]);
    await page.goto("/workspace");
    await expect(page).toHaveURL(/\/sign-in\?redirectTo=%2Fworkspace$/);
    await context.close();
  });

test("a page names its translations by the https address", async ({ page }) => {
  await page.goto(proxy.origin);
  const alternate = page.locator('link[rel="alternate"][hreflang="bg"]');
  await expect(alternate).toHaveAttribute("href", new RegExp(`^${proxy.origin}/`));
});

test("the session is taken from the cookie with the prefix alone, and forms from this address alone", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: proxy.origin, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signInBy(page, "otherUniversity");
  await expect(page).toHaveURL(`${proxy.origin}/workspace`);
  const { value } = (await sessionsIn(context))[0]!;

  const open = async (name: string) =>
    (
      await context.request.get("/workspace", {
        headers: { Cookie: `${name}=${value}` },
        maxRedirects: 0,
      })
    ).status();
  const send = async (origin: string) =>
    (
      await context.request.post("/sign-out", { headers: { Origin: origin }, maxRedirects: 0 })
    ).status();
  await context.clearCookies();
  expect(await open("tandem_session")).toBe(302);
  expect(await open(SESSION)).toBe(200);
  expect(await send(proxy.origin.replace("localhost", "elsewhere.example"))).toBe(403);
  expect(await send("https://localhost")).toBe(403);
  expect(await send(proxy.origin)).toBe(302);
  await context.close();
});
