import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("privacy.closure.closedTitle"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  await optionalActor(request);
  return null;
}

export default function AccountClosed() {
  const { t } = useTranslation();
  return (
    <section className="narrow">
      <h1>{t("privacy.closure.closedTitle")}</h1>
      <p className="lead">{t("privacy.closure.closedText")}</p>
      <p className="actions">
        <ButtonLink to="/search">{t("common.search")}</ButtonLink>
      </p>
    </section>
  );
}
