import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { codeAt } from "#tools/seed/code-of-now.ts";
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

type Entries = Record<string, string>;

async function send(site: string, path: string, entries: Entries, cookie?: Cookie) {
  const answer = await fetch(`${site}${path}`, {
    method: "POST",
    body: new URLSearchParams(entries),
    headers: {
      Origin: new URL(site).origin,
      ...(cookie ? { Cookie: `${cookie.name}=${cookie.value}` } : {}),
    },
    redirect: "manual",
  });
  const [pair = ""] = (answer.headers.get("Set-Cookie") ?? "").split(";");
  const [name = "", value = ""] = pair.split("=", 2);
  const location = answer.headers.get("Location") ?? "";
  return { status: answer.status, location, cookie: { name, value } };
}

const SECOND_STEP = "/sign-in/second-factor";
const STEP_MS = 30_000;

/**
 * Codes that are right now. Each is taken once and none after a later one, so that the oldest is tried first: it leaves
 * the others to whoever signs in within the same half minute.
 */
const codesOfNow = () => [-1, 0, 1].map((steps) => codeAt(new Date(Date.now() + steps * STEP_MS)));

/** Signs somebody in by the forms' own addresses, in one step or two; throws when the site does not want it. */
export async function signInAnew(person: SeededPerson, site = siteUrl()): Promise<Cookie> {
  const entries = { email: seeded[person], password: SEED_PASSWORD };
  const { status, location, cookie } = await send(site, "/sign-in", entries);
  if (status !== 302 || !cookie.value)
    throw new Error(`${person} could not sign in: the site answered ${status}.`);
  if (!location.startsWith(SECOND_STEP)) return cookie;
  for (const code of codesOfNow()) {
    const complete = await send(site, SECOND_STEP, { code }, cookie);
    if (complete.status === 302) return complete.cookie;
  }
  throw new Error(`${person} could not sign in: the site took no code of now.`);
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

export async function giveCode(page: Page, code: string) {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Staff sign in for other tests as well, and a code is taken once: the later codes that are right are tried after it. */
export async function giveCodeOfNow(page: Page) {
  for (const steps of [0, 1]) {
    await giveCode(page, codeAt(new Date(Date.now() + steps * STEP_MS)));
    await page.waitForLoadState();
    if (!page.url().includes("/sign-in/")) return;
  }
}
