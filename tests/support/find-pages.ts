import { siteUrl } from "./browser.ts";
import { sessionOf } from "./signed-in.ts";
import type { SeededPerson } from "./seeded-people.ts";

export type Kind = "programme" | "internship" | "project_proposal" | "co_development_offer";

export const KINDS = [
  "programme",
  "internship",
  "project_proposal",
  "co_development_offer",
] as const satisfies readonly Kind[];

/** Reads a page as a visitor or a seeded person, without a browser. */
export async function readPage(path: string, person?: SeededPerson): Promise<string> {
  const cookie = person ? await sessionOf(person) : null;
  const answer = await fetch(new URL(path, siteUrl()), {
    headers: {
      "Accept-Language": "en",
      ...(cookie ? { Cookie: `${cookie.name}=${cookie.value}` } : {}),
    },
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return answer.text();
}

const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** The addresses that a page links to and that have this form (`:id` stands for an id), each once. */
export function linksIn(html: string, form: string): string[] {
  const pattern = new RegExp(`href="(${form.replaceAll(":id", ID)})"`, "g");
  return [...new Set([...html.matchAll(pattern)].map(([, path]) => path!))];
}

async function firstLink(path: string, form: string, person?: SeededPerson): Promise<string> {
  const [link] = linksIn(await readPage(path, person), form);
  if (!link) throw new Error(`${path} links to no ${form}.`);
  return link;
}

/** Open postings of a kind, in the order in which the search shows them. */
export async function postingsOf(kind: Kind): Promise<string[]> {
  return linksIn(await readPage(`/search?kind=${kind}`), "/postings/:id");
}

/** The first open posting of a kind that has matches, with its list and its best pair. */
export async function findMatched(kind: Kind) {
  for (const posting of await postingsOf(kind)) {
    const matches = `${posting}/matches`;
    const [pair] = linksIn(await readPage(matches), `${matches}/:id`);
    if (pair) return { posting, matches, pair };
  }
  throw new Error(`No open posting of the kind ${kind} has a match.`);
}

/** An organisation of somebody's own, where drafts and closed postings are listed too. */
export const findOwnOrganisation = (word: string) =>
  firstLink(`/search?q=${encodeURIComponent(word)}`, "/organisations/:id");

/** The first posting that the public list of organisations marks as not claimed yet, with its organisation. */
export async function findUnclaimed() {
  for (let page = 1; page < 20; page++) {
    const html = await readPage(`/organisations?page=${page}`);
    const row = html.split("<li").find((part) => part.includes("not yet claimed"));
    const [organisation] = row ? linksIn(row, "/organisations/:id") : [];
    if (organisation)
      return { organisation, posting: await firstLink(organisation, "/postings/:id") };
  }
  throw new Error("No organisation is listed as unclaimed.");
}

/** Postings of somebody's own organisation that are not open, by what their page says of them. */
export async function findOwnPosting(person: SeededPerson, organisation: string, says: string) {
  for (const posting of linksIn(await readPage(organisation, person), "/postings/:id"))
    if ((await readPage(posting, person)).includes(says)) return posting;
  throw new Error(`${person} has no posting that says “${says}”.`);
}
