import { beforeAll, expect, test } from "vitest";
import { inArray } from "drizzle-orm";
import type { PostingKind } from "#db/codes.ts";
import { people, postings } from "#db/schema/index.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { PUBLIC_PAGES } from "#tests/support/known-routes.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf, siteRoutes } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
let c: Awaited<ReturnType<typeof cast>>;
let open: Record<"programme" | "internship", string>;
let closed: string;

async function publish(kind: PostingKind) {
  const [author, home] =
    kind === "programme" ? [c.coordinator, c.university] : [c.recruiter, c.company];
  const { id } = await createDraft(author, home.id, contentFor(kind));
  const { revision } = await submitPosting(c.system, id);
  await revisePosting(author, id, contentFor(kind, { title: `Another ${kind}` }), revision);
  return id;
}

beforeAll(async () => {
  await makeVocabulary(database());
  c = await cast(database());
  open = { programme: await publish("programme"), internship: await publish("internship") };
  closed = await publish("internship");
  await closePosting(c.recruiter, closed, { reason: "filled" });
  // As an import and a reminder leave them.
  for (const [index, id] of [open.programme, open.internship, closed].entries())
    await database()
      .update(postings)
      .set({ externalId: `their-number-${index}`, remindedAt: NOW })
      .where(inArray(postings.id, [id]));
  await takeSnapshots(c.system);
});

/** Every public page of which there is something to tell, with its address. */
function* publicAddresses() {
  for (const { id: route, path = "", hasLoader } of siteRoutes) {
    if (!hasLoader || !PUBLIC_PAGES.has(`/${path}`)) continue;
    for (const posting of [open.internship, open.programme, closed]) {
      const other = posting === open.programme ? open.internship : open.programme;
      const about = path.startsWith("organisations") ? c.company.id : posting;
      const address = `/${path}`.replace(/:id\b/, about).replace(":otherId", other);
      yield `${address}?_data=${encodeURIComponent(route)}`;
    }
  }
  yield "/?_data=root";
}

const SAID_TO_NOBODY = /"(createdBy|remindedAt|externalId|personId)"|their-number/;

test("what public pages are told names no person and nothing that they do not show", async () => {
  const ids = (await database().select({ id: people.id }).from(people)).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(5);
  const told = new Map<string, string>();
  for (const reader of [await readerOf(null), await readerOf(c.outsider.personId)])
    for (const address of new Set(publicAddresses())) {
      const { status, html } = await reader.open(address);
      if (status === 200) told.set(address, html);
      expect(
        ids.filter((id) => html.includes(id)),
        address,
      ).toEqual([]);
      expect(html, address).not.toMatch(SAID_TO_NOBODY);
    }
  // Of the pages of postings and organisations none has refused.
  const answered = [...told.keys()].map((address) => address.split("?")[0]!);
  for (const { path = "" } of siteRoutes)
    if (/^(postings|organisations)\/:id(?!.*logo)/.test(path) && PUBLIC_PAGES.has(`/${path}`)) {
      const like = new RegExp(`^/${path.replaceAll(/:\w+/g, "[^/]+")}$`);
      expect(
        answered.some((address) => like.test(address)),
        path,
      ).toBe(true);
    }
  expect(told.get(`/postings/${open.internship}?_data=routes%2Fpostings.%24id`)).not.toMatch(
    /"revision"/,
  );
});
