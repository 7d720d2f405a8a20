import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { getCurriculum } from "#app/domain/programme/curriculum.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { ComparedYears } from "#app/components/history/compared-years.tsx";
import { YearChoice } from "#app/components/history/year-choice.tsx";
import { YearList } from "#app/components/history/year-list.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({ title: t("history.curriculum.title", { title }) }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const asked = new URL(request.url).searchParams;
  const chosen = { from: asked.get("from"), to: asked.get("to") };
  const curriculum = await getCurriculum(viewer, params.id!, chosen);
  const { texts, language } = curriculum.years.find(({ id }) => id === params.id)!;
  return json({ ...curriculum, title: readerText(texts, language, languageOf(request)).title });
}

export default function Curriculum() {
  const { t } = useTranslation();
  const { id, title, years, comparison } = useLoaderData<typeof loader>();
  return (
    <article className="campus">
      <Breadcrumbs
        crumbs={[
          { label: t("common.search"), to: "/search" },
          { label: title, to: `/postings/${id}` },
          { label: t("history.curriculum.short") },
        ]}
      />
      <h1>{t("history.curriculum.title", { title })}</h1>
      <p className="lead">
        {t(years.length > 1 ? "history.curriculum.lead" : "history.curriculum.only")}
      </p>
      <YearList years={years} current={id} />
      {years.length > 1 ? <YearChoice years={years} comparison={comparison} /> : null}
      {comparison ? <ComparedYears {...comparison} /> : null}
    </article>
  );
}
