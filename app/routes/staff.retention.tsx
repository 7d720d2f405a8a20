import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { getRetention } from "#app/domain/retention/queries.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { RuleRounds } from "#app/components/privacy/rule-rounds.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("privacy.staff.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json(await getRetention(actor));
}

export default function Retention() {
  const { t, i18n } = useTranslation();
  const { rules, days, abandoned } = useLoaderData<typeof loader>();
  return (
    <article>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t("office.title"), to: "/staff" },
          { label: t("privacy.staff.title") },
        ]}
      />
      <h1>{t("privacy.staff.title")}</h1>
      <p className="lead">
        {t("privacy.staff.lead")} <Link to="/privacy">{t("privacy.title")}</Link>
      </p>
      <RuleRounds rules={rules} days={days} />
      <h2>{t("privacy.staff.abandonedTitle")}</h2>
      <p>{t("privacy.staff.abandonedLead")}</p>
      {abandoned.length === 0 ? <p>{t("privacy.staff.noneAbandoned")}</p> : null}
      <ul>
        {abandoned.map((organisation) => (
          <li key={organisation.id}>
            <Link to={`/organisations/${organisation.id}`}>
              {readerName(organisation, i18n.language)}
            </Link>
          </li>
        ))}
      </ul>
    </article>
  );
}
