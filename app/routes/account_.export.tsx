import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { listAreaNames } from "#app/domain/account/export-areas.server.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { ExportForm } from "#app/components/account/export-form.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { refusalIn } from "#app/lib/submit-for-file.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("privacy.exportPage.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return json({ areas: listAreaNames(), refused: refusalIn(request) });
}

export default function Export() {
  const { t } = useTranslation();
  const { areas, refused } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <AccountCrumbs here={t("privacy.exportPage.title")} />
      <h1>{t("privacy.exportPage.title")}</h1>
      <p className="lead">{t("privacy.exportPage.lead")}</p>
      <h2>{t("privacy.exportPage.contents")}</h2>
      <ul>
        {areas.map((area) => (
          <li key={area}>{t(`privacy.areas.${area}`)}</li>
        ))}
      </ul>
      <ExportForm refused={refused} />
    </section>
  );
}
