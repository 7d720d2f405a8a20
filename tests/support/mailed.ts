import { setTimeout as sleep } from "node:timers/promises";
import { siteUrl } from "./browser.ts";
import { linksIn, readPage } from "./find-pages.ts";
import { seeded } from "./seeded-people.ts";

const PATIENCE_MS = 20_000;

async function send(path: string, entries: Record<string, string>): Promise<void> {
  const answer = await fetch(new URL(path, siteUrl()), {
    method: "POST",
    body: new URLSearchParams(entries),
    headers: { Origin: new URL(siteUrl()).origin, "Accept-Language": "en" },
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

/** Signs somebody up and forgets a password, for a mail and for the pages to which such mails lead. */
export async function findMailed() {
  const email = `mira${Date.now().toString(36)}@mail.example`;
  const newPassword = "seven odd kettles sing";
  await send("/sign-up", { role: "student", name: "Mira Dimova", email, newPassword });
  await send("/forgotten-password", { email: seeded.newCompany });
  const { mail, path: confirmation } = await mailTo(email, "/confirmation/[\\w-]+");
  const { path: newPasswordPath } = await mailTo(seeded.newCompany, "/new-password/[\\w-]+");
  return { mail, confirmation, newPassword: newPasswordPath };
}
