import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { isVisitor } from "#app/domain/actor.ts";
import { listRules } from "#app/domain/retention/queries.server.ts";
import { KeptRules } from "#app/components/privacy/kept-rules.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("privacy.title"), description: t("privacy.description") }));

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  return json({ rules: listRules(), isVisitor: isVisitor(viewer) });
}

const KEPT = ["account", "memberships", "work", "saved", "studies", "record"] as const;
const NOT_KEPT = ["visits", "address", "scores"] as const;

export default function Privacy() {
  const { t } = useTranslation();
  const { rules, isVisitor } = useLoaderData<typeof loader>();
  return (
    <article>
      <h1>{t("privacy.title")}</h1>
      <p className="lead">{t("privacy.lead")}</p>
      <YourChoices isVisitor={isVisitor} />
      <h2>{t("privacy.keptTitle")}</h2>
      <ul>
        {KEPT.map((part) => (
          <li key={part}>{t(`privacy.kept.${part}`)}</li>
        ))}
      </ul>
      <h2>{t("privacy.rulesTitle")}</h2>
      <p>{t("privacy.rulesLead")}</p>
      <KeptRules rules={rules} />
      <h2>{t("privacy.notTitle")}</h2>
      <ul>
        {NOT_KEPT.map((part) => (
          <li key={part}>{t(`privacy.not.${part}`)}</li>
        ))}
      </ul>
    </article>
  );
}

function YourChoices({ isVisitor }: { isVisitor: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("privacy.yours")}</h2>
      <ul>
        <li>
          <Link to="/account/export">{t("privacy.export")}</Link>
        </li>
        <li>
          <Link to="/account/sessions">{t("privacy.sessions")}</Link>
        </li>
        <li>
          <Link to="/account/closure">{t("privacy.close")}</Link>
        </li>
      </ul>
      {isVisitor ? <p className="quiet">{t("privacy.needsAccount")}</p> : null}
    </>
  );
}
