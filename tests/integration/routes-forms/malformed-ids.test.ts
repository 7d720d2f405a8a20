import { beforeAll, describe, expect, test } from "vitest";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { ENTRIES } from "#tests/support/known-routes.ts";
import { company } from "#tests/support/organisation-people.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf, siteRoutes } from "#tests/support/site.ts";
import type { Reader } from "#tests/support/site.ts";

const MALFORMED = {
  nothing: "",
  "a number": "0",
  "300 characters": "a".repeat(300),
  "what cannot be read": "\uFFFD",
  quotes: `'"`,
  "an end of text": "\0",
};

const database = useProcessDatabase();
const readers: Record<string, Reader> = {};
let organisationId: string;

beforeAll(async () => {
  const { id, owner, staff } = await company(database());
  organisationId = id;
  readers.owner = await readerOf(owner.personId);
  readers.staff = await readerOf(staff.personId);
});

/** Inside of an organisation that there is, where the address names something in one. */
function addressFor(path: string, part: string) {
  const inside = path.replace(/^organisations\/:id(?=\/.*:)/, `organisations/${organisationId}`);
  return `/${inside.replaceAll(/:\w+/g, encodeURIComponent(part))}`;
}

const named = siteRoutes.filter(({ path }) => path?.includes(":"));

async function walkAs(who: "owner" | "staff", part: string) {
  expect(named.length).toBeGreaterThan(70);
  const { open, send } = readers[who]!;
  for (const { id, path = "", hasLoader, hasAction } of named) {
    // What is answered without drawing the page, which takes the most time.
    const address = `${addressFor(path, part)}?_data=${encodeURIComponent(id)}`;
    const page = hasLoader ? await open(address) : null;
    const sent = hasAction ? await send(address, ENTRIES[`/${path}`] ?? {}) : null;
    for (const answer of [page, sent])
      if (answer) expect(answer.status, `${who}: ${address}`).toBeLessThan(500);
  }
}

describe("where an id belongs in an address", () => {
  test.each(Object.entries(MALFORMED))("%s is answered in an orderly way", (_, part) =>
    walkAs("owner", part),
  );

  test.each(["what cannot be read", "an end of text"] as const)("%s, to staff too", (name) =>
    walkAs("staff", MALFORMED[name]),
  );
});

test("the organisation of a new posting that is none is refused at its field", async () => {
  const { open, send } = readers.owner!;
  const entries = entriesIn((await open("/postings/new/internship")).html);
  entries.set("texts.en.title", "What was typed stays");
  for (const part of Object.values(MALFORMED)) {
    entries.set("organisation", part);
    const { status, html } = await send("/postings/new/internship", entries);
    expect(status).toBe(409);
    expect(html).toContain("What was typed stays");
    expect(html).toContain("Choose one of the options.");
  }
});

test("other fields that carry an id refuse what is none", async () => {
  for (const part of Object.values(MALFORMED)) {
    const file = new File(["a\n1\n"], "rows.csv", { type: "text/csv" });
    const upload = new FormData();
    for (const [name, value] of Object.entries({ kind: "internship", organisation: part }))
      upload.set(name, value);
    upload.set("file", file);
    expect((await readers.owner!.send("/imports/new", upload)).status).toBe(400);
    for (const step of ["closures", "archives", "copies", "publications", "renewals"]) {
      const entries = { posting: part, reason: "withdrawn" };
      expect((await readers.owner!.send(`/workspace/${step}`, entries)).status).toBeLessThan(500);
    }
    const merger = `/organisations/${organisationId}/merger`;
    expect((await readers.staff!.send(merger, { into: part })).status).toBe(400);
  }
});
