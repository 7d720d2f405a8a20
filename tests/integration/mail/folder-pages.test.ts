import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { NotFound } from "#app/domain/errors.ts";
import { getFolderMail, listFolderMails, putIntoFolder } from "#app/domain/mail/folder.server.ts";
import type { FolderMail } from "#app/domain/mail/folder.server.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { MAIL_FOLDER, readerOf } from "#tests/support/site.ts";

useProcessDatabase();

afterAll(() => {
  rmSync(MAIL_FOLDER, { recursive: true, force: true });
});

const mail = (id: string, minute: number): FolderMail => ({
  messageId: `<${id}@mail.tandem>`,
  to: "mira@mail.example",
  subject: `Mail of minute ${minute}`,
  text: "Look:\nhttp://localhost:3000/confirmation/secret?redirectTo=%2Fx\n<b>plain</b>",
  html: '<p style="color:red">Hello</p><script>alert(1)</script>',
  headers: { "Content-Language": "en" },
  at: `2027-03-01T09:0${minute}:00.000Z`,
});

test("the folder's mails are listed newest first and shown as text, and as HTML in a frame that can do nothing", async () => {
  const ids = [1, 2].map(() => crypto.randomUUID());
  await putIntoFolder(MAIL_FOLDER, mail(ids[0]!, 1));
  await putIntoFolder(MAIL_FOLDER, mail(ids[1]!, 2));
  writeFileSync(path.join(MAIL_FOLDER, "notes.txt"), "not a mail");
  const reader = await readerOf(null);
  const { html } = await reader.open("/mails");
  expect(html.indexOf("minute 2")).toBeLessThan(html.indexOf("minute 1"));
  const shown = await reader.open(`/mails/${ids[0]}`);
  expect(shown.html).toContain('href="/confirmation/secret?redirectTo=%2Fx"');
  expect(shown.html).toContain("&lt;b&gt;plain&lt;/b&gt;");
  expect(shown.html).toContain(`<iframe class="letter" sandbox="" src="/mails/${ids[0]}/look"`);
  const look = await reader.open(`/mails/${ids[0]}/look`);
  expect(look.html).toContain('style="color:red"');
  expect(look.headers.get("Content-Security-Policy")).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox$/,
  );
  expect(look.headers.get("X-Frame-Options")).toBe("SAMEORIGIN");
  expect(shown.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
});

test("nothing outside of the folder is read, whatever the address says", async () => {
  const reader = await readerOf(null);
  for (const id of ["..%2F..%2Fetc%2Fpasswd", "notes", crypto.randomUUID()])
    expect((await reader.open(`/mails/${id}`)).status).toBe(404);
});

test("where mails are really sent there is no such page", async () => {
  await expect(listFolderMails(null, 10)).rejects.toThrow(NotFound);
  await expect(getFolderMail(null, crypto.randomUUID())).rejects.toThrow(NotFound);
  const empty = mkdtempSync(path.join(tmpdir(), "tandem-mail-"));
  expect(await listFolderMails(path.join(empty, "not-there"), 10)).toEqual([]);
  rmSync(empty, { recursive: true });
});
