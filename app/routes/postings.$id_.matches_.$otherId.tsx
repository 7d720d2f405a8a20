import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { getPairPage } from "#app/domain/matching/pair-page.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { PairShown } from "#app/components/matching/pair-shown.tsx";
import { RulesFoot } from "#app/components/matching/rules-foot.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const { data } = args;
  if (!data) return [];
  return [
    ...pageMeta(args, (t) => ({
      title: t("matches.pairOf", data.titles),
      hidden: data.pair.match?.verdict !== "scored",
    })),
    // Both orders of the two ids show the same lines; one address stands for both.
    { tagName: "link", rel: "canonical", href: data.canonical },
  ];
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const pair = await getPairPage(viewer, params.id!, params.otherId!);
  const { university, company } = pair;
  const titleOf = ({ texts, language }: typeof company) =>
    readerText(texts, language, languageOf(request)).title;
  return json({
    pair,
    from: params.id!,
    titles: { university: titleOf(university), company: titleOf(company) },
    canonical: `${context.origin}/postings/${university.id}/matches/${company.id}`,
  });
}

export default function Pair() {
  const { t } = useTranslation();
  const { pair, titles, from } = useLoaderData<typeof loader>();
  const title = from === pair.university.id ? titles.university : titles.company;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("common.search"), to: "/search" },
          { label: title, to: `/postings/${from}` },
          { label: t("matches.title"), to: `/postings/${from}/matches` },
          { label: t("matches.pairTitle") },
        ]}
      />
      <h1>{t("matches.pairTitle")}</h1>
      <PairShown pair={pair} />
      {pair.rules ? <RulesFoot {...pair.rules} /> : null}
    </>
  );
}
