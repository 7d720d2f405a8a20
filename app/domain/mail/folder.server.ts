import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { NotFound } from "#app/domain/errors.ts";

/** A mail as it lies in the folder of mails that were not sent, which stands in for a mail server in development. */
export const FolderMail = z.object({
  messageId: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  at: z.iso.datetime(),
});
export type FolderMail = z.output<typeof FolderMail>;

export type ListedMail = FolderMail & { id: string };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ENDING = ".json";
const OWNER_ONLY = { folder: 0o700, file: 0o600 };

/** `<id@host>` without what is the same for all. */
const idOf = (messageId: string) => messageId.slice(1, messageId.indexOf("@"));

/** Puts a mail into the folder. Its file is named by its Message-ID: a repetition takes the place of the first. */
export async function putIntoFolder(folder: string, mail: FolderMail): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
  const file = path.join(folder, `${idOf(mail.messageId)}${ENDING}`);
  // Written beside it and then renamed, so that nobody reads half a mail.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(mail, null, 2), { mode: OWNER_ONLY.file });
  await rename(draft, file);
}

/**
 * The mails of the folder, newest first.
 *
 * @param folder null where mails are really sent: there is no such page then
 * @throws NotFound
 */
export async function listFolderMails(folder: string | null, most: number): Promise<ListedMail[]> {
  if (folder === null) throw new NotFound();
  const names = await readdir(folder).catch(() => []);
  const ids = names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -5));
  const found = await Promise.all(ids.filter((id) => ID.test(id)).map((id) => read(folder, id)));
  return found.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, most);
}

/** @throws NotFound also where mails are really sent */
export async function getFolderMail(folder: string | null, id: string): Promise<ListedMail> {
  if (folder === null || !ID.test(id)) throw new NotFound();
  return read(folder, id).catch(() => {
    throw new NotFound();
  });
}

async function read(folder: string, id: string): Promise<ListedMail> {
  const text = await readFile(path.join(folder, `${id}${ENDING}`), "utf8");
  return { ...FolderMail.parse(JSON.parse(text)), id };
}
