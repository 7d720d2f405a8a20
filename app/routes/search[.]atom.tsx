import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalActor } from "#app/auth/session.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { readFeed } from "#app/domain/search/feed.server.ts";
import { isReadWhole, readSearch } from "#app/domain/search/input.ts";
import { countSearch } from "#app/domain/search/limit.server.ts";
import { searchFeed } from "#app/components/search/search-feed.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { translator } from "#app/i18n/instances.ts";
import { atomDocument, updatedAt } from "#app/lib/atom.ts";
import { conditionalAnswer } from "#app/lib/conditional-answer.server.ts";
import { inWords } from "#app/lib/in-words.ts";

/** What a search finds as an Atom feed, the newest first: the address is that of the search, with another name. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const lang = languageOf(request);
  const t = translator(lang);
  await countSearch(viewer, context.clientAddress);
  const { search, unknown, found } = await readAsked(viewer, new URL(request.url).searchParams);
  if (!found) return inWords(`${t("search.unread.title")}: ${unknown.join(", ")}`, 400);
  const feed = searchFeed(search, found, { t, lang, origin: context.origin });
  return conditionalAnswer(request, {
    body: atomDocument(feed),
    type: "application/atom+xml; charset=utf-8",
    changedAt: updatedAt(feed),
  });
}

/** What an address finds, or what of it is not read. */
async function readAsked(viewer: Viewer, params: URLSearchParams) {
  const reading = readSearch(params);
  const { search, unread, repeated, strange, leftOut } = reading;
  if (isReadWhole(reading)) return { search, ...(await readFeed(viewer, search)) };
  const unknown = [...unread, ...repeated, ...strange, ...Object.keys(leftOut)];
  return { search, unknown, found: null };
}
