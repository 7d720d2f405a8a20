import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { getRetention } from "#app/domain/retention/queries.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { RuleRounds } from "#app/components/privacy/rule-rounds.tsx";
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
  const { t } = useTranslation();
  const { rules, days, ownerless } = useLoaderData<typeof loader>();
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
      <p className="lead">{t("privacy.staff.lead")}</p>
      <p>
        <Link to="/privacy">{t("privacy.staff.toPage")}</Link>
      </p>
      <RuleRounds rules={rules} days={days} />
      <h2>{t("privacy.staff.lastOwners")}</h2>
      <p>
        {t("privacy.staff.lastOwnersText")}{" "}
        <Link to="/staff/owners">{t("privacy.staff.ownerless", { count: ownerless })}</Link>
      </p>
    </article>
  );
}
