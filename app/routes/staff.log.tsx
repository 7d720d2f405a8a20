import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { listLog } from "#app/domain/record/log.server.ts";
import { LogInput } from "#app/domain/record/log-input.ts";
import { LogFilterForm } from "#app/components/office/log-filter-form.tsx";
import { LogTable } from "#app/components/office/log-table.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { addressWith } from "#app/lib/address-with.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.log.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const filter = LogInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return json({ filter, log: await listLog(actor, filter) });
}

export default function Log() {
  const { t } = useTranslation();
  const { filter, log } = useLoaderData<typeof loader>();
  const { page, ...choice } = filter;
  return (
    <OfficePage title={t("office.log.title")} lead={t("office.log.lead")}>
      <LogFilterForm choice={choice} staff={log.staff} verbs={log.verbs} />
      {log.total === 0 ? (
        <p>{t("office.log.empty")}</p>
      ) : (
        <p>
          {t("office.log.total", { count: log.total })} ·{" "}
          <a href={addressWith("/staff/log/file", choice)} download>
            {t("office.log.file")}
          </a>
        </p>
      )}
      {log.rows.length > 0 ? <LogTable rows={log.rows} /> : null}
      <Pager
        page={page}
        pages={log.pages}
        hrefFor={(other) => addressWith("/staff/log", { ...choice, page: other })}
      />
    </OfficePage>
  );
}
