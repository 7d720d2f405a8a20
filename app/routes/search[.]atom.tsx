import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalActor } from "#app/auth/session.server.ts";
import { readFeed } from "#app/domain/search/feed.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { countSearch } from "#app/domain/search/limit.server.ts";
import { searchFeed } from "#app/components/search/search-feed.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { translator } from "#app/i18n/instances.ts";
import { atomDocument, updatedAt } from "#app/lib/atom.ts";
import { conditionalAnswer } from "#app/lib/conditional-answer.server.ts";

/** What a search finds as an Atom feed, the newest first: the address is that of the search, with another name. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  await countSearch(viewer, context.clientAddress);
  const { search, unread, strange } = readSearch(new URL(request.url).searchParams);
  const lang = languageOf(request);
  const t = translator(lang);
  const notRead = [...unread, ...strange];
  const found = notRead.length > 0 ? null : await readFeed(viewer, search);
  if (!found) return unreadable(t("search.unread.title"), notRead.length > 0 ? notRead : ["near"]);
  const feed = searchFeed(search, found, { t, lang, origin: context.origin });
  return conditionalAnswer(request, {
    body: atomDocument(feed),
    type: "application/atom+xml; charset=utf-8",
    changedAt: updatedAt(feed),
  });
}

/** Told to a program, and to somebody who looks for what is wrong with its address. */
const unreadable = (words: string, fields: readonly string[]) =>
  new Response(`${words}: ${fields.join(", ")}\n`, {
    status: 400,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
