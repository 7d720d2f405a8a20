import { setTimeout as sleep } from "node:timers/promises";
import { siteUrl } from "./browser.ts";
import { linksIn, readPage } from "./find-pages.ts";
import type { SeededPerson } from "./seeded-people.ts";
import { sessionOf } from "./signed-in.ts";

const PATIENCE_MS = 20_000;

async function send(
  path: string,
  entries: Record<string, string>,
  person?: SeededPerson,
): Promise<void> {
  const cookie = person ? await sessionOf(person) : null;
  const answer = await fetch(new URL(path, siteUrl()), {
    method: "POST",
    body: new URLSearchParams(entries),
    headers: {
      Origin: new URL(siteUrl()).origin,
      "Accept-Language": "en",
      ...(cookie ? { Cookie: `${cookie.name}=${cookie.value}` } : {}),
    },
    redirect: "manual",
  });
  if (answer.status !== 302) throw new Error(`${path} answered ${answer.status}.`);
}

/** The newest mail to an address and the link in it; mails leave within seconds. */
async function mailTo(email: string, form: string): Promise<{ mail: string; path: string }> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(250)) {
    const row = (await readPage("/mails")).split("<li").find((part) => part.includes(email));
    const [mail] = linksIn(row ?? "", "/mails/:id");
    const [path] = mail ? linksIn(await readPage(mail), form) : [];
    if (mail && path) return { mail, path };
  }
  throw new Error(`No mail to ${email} leads to ${form}.`);
}

const PASSWORD = "seven odd kettles sing";
let made = 0;
const newAddress = () => `mira${process.pid}x${++made}${Date.now().toString(36)}@mail.example`;

/** Signs somebody up whom nobody else has; answers the address, the mail and its link. */
async function signUp() {
  const email = newAddress();
  const entries = { role: "student", name: "Mira Dimova", email, newPassword: PASSWORD };
  await send("/sign-up", entries);
  return { email, ...(await mailTo(email, "/confirmation/[\\w-]+")) };
}

/** Lets an owner invite somebody whom nobody else has; answers the page to which the mail leads. */
export async function findInvitation(owner: SeededPerson, organisation: string): Promise<string> {
  const email = newAddress();
  await send(`${organisation}/invitations`, { email, role: "editor" }, owner);
  return (await mailTo(email, "/invitations/[\\w-]+")).path;
}

/** A mail, and the pages to which mails lead: of a sign-up that waits, and of an account whose password is forgotten. */
export async function findMailed() {
  const waiting = await signUp();
  const { email, path } = await signUp();
  await send(path, { password: PASSWORD });
  await send("/forgotten-password", { email });
  const { path: newPassword } = await mailTo(email, "/new-password/[\\w-]+");
  return { mail: waiting.mail, confirmation: waiting.path, newPassword };
}
