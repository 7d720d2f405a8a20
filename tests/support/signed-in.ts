import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { siteUrl } from "./browser.ts";
import { SEED_PASSWORD, seeded, type SeededPerson } from "./seeded-people.ts";

export type Cookie = { name: string; value: string };

const folder = path.resolve(".data", "sessions");

function fileOf(person: SeededPerson) {
  const site = createHash("sha256").update(siteUrl()).digest("hex").slice(0, 12);
  return path.join(folder, `${site}-${person}.json`);
}

async function isValid({ name, value }: Cookie): Promise<boolean> {
  const answer = await fetch(`${siteUrl()}/sign-in`, {
    headers: { Cookie: `${name}=${value}` },
    redirect: "manual",
  });
  return answer.status === 302;
}

/** Signs somebody in by the form's own address; throws when the site does not want it. */
export async function signInAnew(person: SeededPerson, site = siteUrl()): Promise<Cookie> {
  const answer = await fetch(`${site}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email: seeded[person], password: SEED_PASSWORD }),
    headers: { Origin: new URL(site).origin },
    redirect: "manual",
  });
  const [pair = ""] = (answer.headers.get("Set-Cookie") ?? "").split(";");
  const [name = "", value = ""] = pair.split("=", 2);
  if (answer.status !== 302 || !value)
    throw new Error(`${person} could not sign in: the site answered ${answer.status}.`);
  return { name, value };
}

/**
 * The session cookie of a seeded person. Sessions are kept between tests and runs, since the site
 * allows an account ten sign-ins in a quarter of an hour.
 */
export async function sessionOf(person: SeededPerson): Promise<Cookie> {
  const file = fileOf(person);
  if (existsSync(file)) {
    const known = JSON.parse(readFileSync(file, "utf8")) as Cookie;
    if (await isValid(known)) return known;
  }
  const cookie = await signInAnew(person);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(cookie), { mode: 0o600 });
  renameSync(draft, file);
  return cookie;
}

type ContextOptions = Parameters<Browser["newContext"]>[0];

/** A browser window of a seeded person, or of a visitor. */
export async function windowOf(
  browser: Browser,
  person: SeededPerson | null,
  options: ContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: siteUrl(), ...options });
  if (person) await context.addCookies([{ ...(await sessionOf(person)), url: siteUrl() }]);
  return context;
}

/** Fills and sends the sign-in form that is shown. */
export async function signInBy(page: Page, person: SeededPerson, password = SEED_PASSWORD) {
  await page.getByLabel("E-mail address").fill(seeded[person]);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
