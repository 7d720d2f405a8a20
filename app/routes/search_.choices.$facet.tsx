import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { NotFound } from "#app/domain/errors.ts";
import {
  LONG_FACETS,
  MOST_CHOICES,
  searchAddress,
  withLeftOut,
} from "#app/domain/search/address-input.ts";
import { listChoices } from "#app/domain/search/choices.server.ts";
import { isReadWhole, readSearch } from "#app/domain/search/input.ts";
import { countSearch } from "#app/domain/search/limit.server.ts";
import { AllChoices } from "#app/components/search/all-choices.tsx";
import { SearchNotices } from "#app/components/search/search-notices.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({ title: t(`search.all_${args.data!.facet}`), hidden: true }));

/** Every value of a facet that the results of a search have. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  await countSearch(viewer, context.clientAddress);
  const facet = LONG_FACETS.find((one) => one === params.facet);
  if (!facet) throw new NotFound();
  const { search: asked, ...reading } = readSearch(new URL(request.url).searchParams);
  const listed = await listChoices(viewer, { ...asked, leftOut: reading.leftOut }, facet);
  const isWhole = isReadWhole(reading) && listed.unknown.length === 0;
  return json({ facet, ...reading, ...listed }, { status: isWhole ? 200 : 400 });
}

export default function SearchChoices() {
  const { t } = useTranslation();
  const { facet, search, choices, most, named, ...reading } = useLoaderData<typeof loader>();
  const { leftOut } = reading;
  return (
    <>
      <h1>{t(`search.all_${facet}`)}</h1>
      {search.q ? <p>{t("search.titleFor", { query: search.q })}</p> : null}
      <SearchNotices
        {...reading}
        search={search}
        choices={named}
        listed={facet}
        filtersAt={`${searchAddress(withLeftOut(search, leftOut))}#filters`}
      />
      {choices.length > 0 ? (
        <p className="lead">
          {t("search.choose.lead", { max: MOST_CHOICES })}
          {most === null ? null : ` ${t("search.choose.most", { max: most })}`}
        </p>
      ) : null}
      <AllChoices facet={facet} search={search} leftOut={leftOut} choices={choices} />
    </>
  );
}
