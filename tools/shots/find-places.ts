import type { Browser } from "@playwright/test";
import {
  findMatched,
  findOwnPosting,
  findUnclaimed,
  KINDS,
  linksIn,
  readPage,
  type Kind,
} from "#tests/support/find-pages.ts";
import { windowOf } from "#tests/support/signed-in.ts";
import { close, publish, writeDraft } from "#tests/support/write-posting.ts";

type Matched = Awaited<ReturnType<typeof findMatched>>;

/** Where the pages stand that need an id. */
export type Places = {
  of: Record<Kind, Matched>;
  organisation: string;
  unclaimed: { organisation: string; posting: string };
  draft: string;
  own: string;
  closed: string;
};

async function closeOne(browser: Browser): Promise<string> {
  const context = await windowOf(browser, "companyOwner", { locale: "en-GB" });
  const page = await context.newPage();
  const path = await writeDraft(page, "internship", "A summer of quantum computing");
  await publish(page);
  await close(page);
  await context.close();
  return path;
}

/** An open posting of the organisation to which a draft belongs. */
async function ownPublished(draft: string): Promise<string> {
  const [organisation] = linksIn(await readPage(draft, "companyOwner"), "/organisations/:id");
  return findOwnPosting("companyOwner", organisation!, "/closure");
}

/** Finds a page of every kind by asking the site, and closes a posting so that one is closed. */
export async function findPlaces(browser: Browser): Promise<Places> {
  const matched: [Kind, Matched][] = [];
  for (const kind of KINDS) matched.push([kind, await findMatched(kind)]);
  const of = Object.fromEntries(matched) as Record<Kind, Matched>;
  const [organisation] = linksIn(await readPage(of.internship.posting), "/organisations/:id");
  const draft = await findOwnPosting("companyOwner", "/workspace", "This is a draft.");
  return {
    of,
    organisation: organisation!,
    unclaimed: await findUnclaimed(),
    draft,
    own: await ownPublished(draft),
    closed: await closeOne(browser),
  };
}
