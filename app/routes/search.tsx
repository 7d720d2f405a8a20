import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { feedAddress, searchAddress } from "#app/domain/search/address-input.ts";
import { isReadWhole, readSearch } from "#app/domain/search/input.ts";
import { findSavedSearch } from "#app/domain/saved/queries.server.ts";
import { countSearch } from "#app/domain/search/limit.server.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import { Pager } from "#app/components/pager.tsx";
import { Beside } from "#app/components/search/beside.tsx";
import { ChosenFilters } from "#app/components/search/chosen-filters.tsx";
import { DidYouMean } from "#app/components/search/did-you-mean.tsx";
import { FacetList } from "#app/components/search/facet-list.tsx";
import { Hit } from "#app/components/search/hit.tsx";
import { orStillShown, useAtHand } from "#app/components/search/last-results.ts";
import { NoHits } from "#app/components/search/no-hits.tsx";
import { ResultsSaid } from "#app/components/search/results-said.tsx";
import { SaveSearch } from "#app/components/search/save-search.tsx";
import { SearchForm } from "#app/components/search/search-form.tsx";
import { SearchNotices } from "#app/components/search/search-notices.tsx";
import { SideTabs } from "#app/components/search/side-tabs.tsx";
import { SortChoice } from "#app/components/search/sort-choice.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { useLedHere } from "#app/lib/use-led-here.ts";

export const meta: MetaFunction<typeof loader> = (args) => {
  const { data, location } = args;
  const page = pageMeta(args, (t) => {
    const query = data?.search.q;
    const page = data?.search.page ?? 1;
    const first = query ? t("search.titleFor", { query }) : t("search.title");
    const title = page > 1 ? t("search.titleOfPage", { title: first, page }) : first;
    return { title, description: t("search.description"), hidden: location.search !== "" };
  });
  const feed = { tagName: "link", rel: "alternate", type: "application/atom+xml" };
  return data ? [...page, { ...feed, href: data.feed }] : page;
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  await countSearch(viewer, context.clientAddress);
  const { search: asked, ...reading } = readSearch(new URL(request.url).searchParams);
  const [{ search, leftOut, unknown, ...results }, savedId] = await Promise.all([
    searchPostings(viewer, { ...asked, leftOut: reading.leftOut }, languageOf(request)),
    findSavedSearch(viewer, asked),
  ]);
  const isPastEnd = search.page > Math.max(1, results.pages);
  const isWhole = isReadWhole(reading) && unknown.length === 0;
  const status = !isWhole ? 400 : isPastEnd ? 404 : 200;
  const feed = feedAddress(search, languageOf(request));
  return json(
    { search, ...reading, leftOut, unknown, isWhole, results, savedId, feed },
    { status },
  );
}

/** A request that fails while somebody types or chooses takes nothing away. */
export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs) =>
  orStillShown(() => serverLoader<typeof loader>());

export default function SearchPage() {
  const { t } = useTranslation();
  const told = useLoaderData<typeof loader>() as Told;
  useAtHand(told);
  const { results, savedId, feed, isWhole, isStale = false, ...reading } = told;
  const { search } = reading;
  const { sides, choices } = results;
  return (
    <>
      <h1>{t("search.title")}</h1>
      <SearchForm search={search} />
      <SearchNotices
        {...reading}
        {...results}
        filtersAt="#filters"
        isPlaceUnknown={results.place === null}
      />
      <SideTabs search={search} sides={sides} />
      <div className="found">
        <FacetList
          search={search}
          leftOut={reading.leftOut}
          choices={choices}
          longer={results.longer}
        />
        <Results search={search} results={results} isStale={isStale}>
          {isWhole ? (
            <SaveSearch
              search={search}
              savedId={savedId}
              feed={feed}
              isReadOtherwise={results.readAs.length > 0 || results.begun !== null}
            />
          ) : null}
        </Results>
      </div>
    </>
  );
}

type Told = ReturnType<typeof useLoaderData<typeof loader>> & {
  /** The next results could not be loaded. */
  isStale?: boolean;
};

type Props = Pick<Told, "search" | "results"> & {
  isStale: boolean;
  /** What can be done with the search as a whole. */
  children: ReactNode;
};

function Results({ search, results, isStale, children }: Props) {
  const { t } = useTranslation();
  const { total, hits, pages, choices } = results;
  const isNear = Boolean(results.place);
  // A town that nobody knows is in the address, but nothing is near it.
  const order = isNear || search.sort !== "distance" ? search.sort : "best";
  const heading = useLedHere();
  return (
    <section aria-labelledby="results">
      <div className="results-head">
        <ResultsSaid
          search={search}
          order={order}
          choices={choices}
          place={results.place}
          total={total}
          pages={pages}
          isStale={isStale}
        />
        {Object.values(choices).some((values) => values.length > 0) ? (
          <a className="to-filters" href="#filters">
            {t("search.toFilters")}
          </a>
        ) : null}
        <SortChoice sort={search.sort} order={order} isShown={total > 1} isNear={isNear} />
      </div>
      {children}
      <ChosenFilters search={search} choices={choices} place={results.place} />
      <Beside search={search} organisations={results.organisations} skills={results.skills} />
      <DidYouMean search={search} spellings={results.spellings} />
      <h2 ref={heading} id="results" className="spoken" tabIndex={-1}>
        {t("search.results")}
      </h2>
      {total === 0 ? <NoHits search={search} {...results} /> : null}
      {hits.map((hit) => (
        <Hit key={hit.id} hit={hit} />
      ))}
      <Pager page={search.page} pages={pages} hrefFor={(page) => searchAddress(search, { page })} />
    </section>
  );
}
