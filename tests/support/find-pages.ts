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

/** The addresses that a page links to and that have this form, each once. It is a pattern; `:id` stands for an id. */
export function linksIn(html: string, form: string): string[] {
  const pattern = new RegExp(`href="(${form.replaceAll(":id", ID)})"`, "g");
  return [...new Set([...html.matchAll(pattern)].map(([, path]) => path!))];
}

async function firstLink(path: string, form: string, person?: SeededPerson): Promise<string> {
  const [link] = linksIn(await readPage(path, person), form);
  if (!link) throw new Error(`${path} links to no ${form}.`);
  return link;
}

/** Open postings of a kind, in the order in which the search shows them; none that a test writes. */
export async function postingsOf(kind: Kind): Promise<string[]> {
  return linksIn(await readPage(`/search?kind=${kind}&skill=python`), "/postings/:id");
}

/** The first open posting of a kind that has matches, with its list, its best pair and its best ones side by side. */
export async function findMatched(kind: Kind) {
  for (const posting of await postingsOf(kind)) {
    const matches = `${posting}/matches`;
    const pairs = linksIn(await readPage(matches), `${matches}/:id`);
    const [pair] = pairs;
    const chosen = pairs.slice(0, 3).map((path) => `with=${path.split("/").at(-1)}`);
    if (pair)
      return { posting, matches, pair, comparison: `${posting}/comparison?${chosen.join("&")}` };
  }
  throw new Error(`No open posting of the kind ${kind} has a match.`);
}

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

/** The oldest posting that a page lists for somebody and whose own page says this; tests write newer ones. */
export async function findOwnPosting(person: SeededPerson, path: string, says: string) {
  const listed = linksIn(await readPage(path, person), "/postings/:id");
  for (const posting of listed.toReversed())
    if ((await readPage(posting, person)).includes(says)) return posting;
  throw new Error(`${person} has no posting that says “${says}”.`);
}
