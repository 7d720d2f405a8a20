import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { countDismissals } from "#app/domain/dismissal/queries.server.ts";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { HiddenMatchesTable } from "#app/components/office/hidden-matches-table.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.matches.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({ reasons: await countDismissals(actor) });
}

export default function OfficeMatches() {
  const { t } = useTranslation();
  const { reasons } = useLoaderData<typeof loader>();
  return (
    <OfficePage title={t("office.matches.title")}>
      <HiddenMatchesTable reasons={reasons} />
    </OfficePage>
  );
}
