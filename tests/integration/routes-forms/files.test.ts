import { beforeAll, expect, test } from "vitest";
import { LIMITS } from "#db/limits.ts";
import { cast } from "#tests/support/cast.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";

const database = useProcessDatabase();
let owner: Reader;
let here: string;

beforeAll(async () => {
  const { company, recruiter } = await cast(database());
  owner = await readerOf(recruiter.personId);
  here = `/organisations/${company.id}`;
});

const fileOf = (bytes: number, name: string) => new File([new Uint8Array(bytes)], name);

function formOf(entries: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  return form;
}

test("a file that is too large is told at its field, and what was typed beside it stays", async () => {
  const document = fileOf(LIMITS.documentBytes + 1, "register.pdf");
  const sent = { kind: "document", words: "An extract, at length", document };
  const { status, html } = await owner.send(`${here}/evidence`, formOf(sent));
  expect(status).toBe(400);
  expect(html).toMatch(/id="[^"]*document-error"/);
  expect(text(html)).toContain(`more than ${LIMITS.documentBytes / 1024 / 1024} MB`);
  expect(html).toContain("An extract, at length");

  const logo = fileOf(LIMITS.logoBytes + 1, "logo.png");
  const answer = await owner.send(`${here}/logo/edit`, formOf({ logo }));
  expect(answer.status).toBe(400);
  expect(text(answer.html)).toContain(`more than ${LIMITS.logoBytes / 1024 / 1024} MB`);
});

test("a form with a file is read as strictly as all others", async () => {
  const others: Record<string, string>[] = [
    { "links[9999].url": "x" },
    { __intent__: "no intent" },
  ];
  for (const sent of others)
    expect((await owner.send(`${here}/evidence`, formOf({ kind: "link", ...sent }))).status).toBe(
      400,
    );
  const none = await owner.send(`${here}/logo/edit`, { logo: "a name alone" });
  expect(none.status).toBe(400);
  expect(text(none.html)).toContain("could not be understood");
});
