import { randomUUID } from "node:crypto";
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
import { unsubscribeToken } from "#app/auth/unsubscribe-token.server.ts";
import { findImports, letImportsGo } from "#tests/support/find-imports.ts";
import { findLives } from "#tests/support/find-lives.ts";
import { findMailed } from "#tests/support/mailed.ts";
import { freePort, startWeb } from "#tests/support/own-process.ts";
import { windowOf } from "#tests/support/signed-in.ts";
import { findOffice, type Office } from "./find-office.ts";
import { close, publish, writeDraft } from "#tests/support/write-posting.ts";

type Matched = Awaited<ReturnType<typeof findMatched>>;

/** Where the pages stand that need an id. */
export type Places = {
  of: Record<Kind, Matched>;
  organisation: string;
  unclaimed: { organisation: string; posting: string };
  draft: string;
  /** The form of a draft that says what publication still needs. */
  incomplete: string;
  own: string;
  inReview: string;
  closed: string;
  /** The form of the name of a saved search. */
  savedName: string;
  lives: Awaited<ReturnType<typeof findLives>>;
  /** Left out for whoever looks at no page of imports: each is made by importing something. */
  imports?: Awaited<ReturnType<typeof findImports>>;
  office: Office;
  /** A mail, and the pages to which mails lead. */
  mailed: Awaited<ReturnType<typeof findMailed>> & { unsubscribe: string };
  /** The addresses of two more sites of the same build: one cannot search, one has no database. */
  withoutSearch: string;
  withoutDatabase: string;
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

/** The workspace leads to the form of a draft that lacks something. */
async function findIncomplete(): Promise<string> {
  const workspace = await readPage("/workspace", "companyOwner");
  const [checked] = linksIn(workspace, "/postings/:id/edit\\?check=publication");
  if (!checked) throw new Error("The workspace holds no draft that lacks something.");
  return checked;
}

async function findSavedName(): Promise<string> {
  const [form] = linksIn(await readPage("/saved", "student"), "/saved/searches/:id/name");
  if (!form) throw new Error("The student has saved no search.");
  return form;
}

/** Signed by the key of the site, whose variables this process has as well. */
const unsubscribePath = () =>
  `/unsubscribe/${unsubscribeToken({ personId: randomUUID(), topic: "posting" })}`;

const findInReview = () =>
  findOwnPosting("waitingCompany", "/workspace", "This posting waits for review");

async function findOnSite(browser: Browser, { withImports }: { withImports: boolean }) {
  const matched: [Kind, Matched][] = [];
  for (const kind of KINDS) matched.push([kind, await findMatched(kind)]);
  const of = Object.fromEntries(matched) as Record<Kind, Matched>;
  const [organisation] = linksIn(await readPage(of.internship.posting), "/organisations/:id");
  const draft = await findOwnPosting("companyOwner", "/workspace", "This is a draft.");
  const [company] = linksIn(await readPage(draft, "companyOwner"), "/organisations/:id");
  return {
    of,
    organisation: organisation!,
    unclaimed: await findUnclaimed(),
    draft,
    incomplete: await findIncomplete(),
    own: await ownPublished(draft),
    inReview: await findInReview(),
    closed: await closeOne(browser),
    savedName: await findSavedName(),
    lives: await findLives(browser),
    ...(withImports ? { imports: await findImports(browser) } : {}),
    office: await findOffice(company!),
    mailed: { ...(await findMailed()), unsubscribe: unsubscribePath() },
  };
}

async function startBroken() {
  const nowhere = `postgres://nobody@127.0.0.1:${await freePort()}/nothing`;
  const sites = await Promise.all([
    startWeb({ MEILI_URL: "" }),
    startWeb({ DATABASE_URL: nowhere }),
  ]);
  const [search, database] = sites;
  const stop = async () => {
    await letImportsGo();
    await Promise.all(sites.map((site) => site.stop()));
  };
  return { withoutSearch: search.url, withoutDatabase: database.url, stop };
}

/**
 * Finds a page of every kind by asking the site, closes a posting so that one is closed, and opens
 * the two broken sites, which `stop` ends.
 */
export async function findPlaces(
  browser: Browser,
  { withImports = true } = {},
): Promise<{ places: Places; stop: () => Promise<void> }> {
  const found = await findOnSite(browser, { withImports });
  const { stop, ...broken } = await startBroken();
  return { places: { ...found, ...broken }, stop };
}
