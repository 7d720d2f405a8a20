import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { getComparison } from "#app/domain/matching/comparison.server.ts";
import { matchListAddress, MOST_COMPARED, readMatchList } from "#app/domain/matching/list-input.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { ComparisonTable } from "#app/components/matching/comparison-table.tsx";
import { RulesFoot } from "#app/components/matching/rules-foot.tsx";
import { Notice } from "#app/components/notice.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({
    title: t("matches.comparison.titleOf", { title: args.data?.title ?? "" }),
    hidden: true,
  }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const asked = new URL(request.url).searchParams.getAll("with");
  const comparison = await getComparison(viewer, params.id!, asked);
  const { texts, language } = comparison.posting;
  return json({
    comparison,
    // The list as it was, with what is ticked, so that others can be chosen on any of its pages.
    others: matchListAddress(params.id!, readMatchList(request.url)),
    title: readerText(texts, language, languageOf(request)).title,
  });
}

export default function Compared() {
  const { t } = useTranslation();
  const { comparison, others, title } = useLoaderData<typeof loader>();
  const { posting, columns, left } = comparison;
  const here = `/postings/${posting.id}`;
  const most = MOST_COMPARED;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: title, to: here },
          { label: t("matches.title"), to: `${here}/matches` },
          { label: t("matches.comparison.title") },
        ]}
      />
      <h1>{t("matches.comparison.titleOf", { title })}</h1>
      {left > 0 ? <Notice>{t("matches.comparison.left", { count: left, most })}</Notice> : null}
      {columns.length < 2 ? (
        <EmptyState
          title={t("matches.comparison.tooFew")}
          actions={<ButtonLink to={others}>{t("matches.comparison.back")}</ButtonLink>}
        >
          {t("matches.comparison.tooFewLead", { most })}
        </EmptyState>
      ) : (
        <>
          <ComparisonTable comparison={comparison} />
          <p className="actions">
            <ButtonLink look="plain" to={others}>
              {t("matches.comparison.others")}
            </ButtonLink>
          </p>
          {comparison.rules ? <RulesFoot {...comparison.rules} /> : null}
        </>
      )}
    </>
  );
}
