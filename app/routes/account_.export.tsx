import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { listAreaNames } from "#app/domain/account/export-areas.server.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { ExportForm } from "#app/components/account/export-form.tsx";
import { Notice } from "#app/components/notice.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { useRootData } from "#app/lib/root-loader.ts";
import { STILL } from "#app/lib/still-page.ts";
import { FILE_NOT_MADE, refusalIn } from "#app/lib/submit-for-file.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("privacy.exportPage.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  const refused = refusalIn(request);
  const hasFailed = refused === FILE_NOT_MADE;
  return json({ areas: listAreaNames(), hasFailed, refused: hasFailed ? null : refused });
}

export default function Export() {
  const { t } = useTranslation();
  const email = useRootData()?.contactEmail;
  const { areas, hasFailed, refused } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <AccountCrumbs here={t("privacy.exportPage.title")} />
      <h1>{t("privacy.exportPage.title")}</h1>
      {hasFailed ? (
        <Notice tone="refused" title={t("privacy.exportPage.failed")}>
          <p>{t("privacy.exportPage.failedText")}</p>
          {email ? (
            <p>
              <a href={`mailto:${email}`}>{t("errorPages.write", { email })}</a>
            </p>
          ) : null}
        </Notice>
      ) : null}
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
