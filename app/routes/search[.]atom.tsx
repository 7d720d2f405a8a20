import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalActor } from "#app/auth/session.server.ts";
import { readFeed } from "#app/domain/search/feed.server.ts";
import { isReadWhole, readSearch } from "#app/domain/search/input.ts";
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
  const reading = readSearch(new URL(request.url).searchParams);
  const { search, unread, repeated, strange, leftOut } = reading;
  const lang = languageOf(request);
  const t = translator(lang);
  const notRead = [...unread, ...repeated, ...strange, ...Object.keys(leftOut)];
  const { unknown, found } = isReadWhole(reading)
    ? await readFeed(viewer, search)
    : { unknown: notRead, found: null };
  if (!found) return unreadable(t("search.unread.title"), unknown);
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
