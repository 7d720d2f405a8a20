import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { getStatus } from "#app/domain/office/status.server.ts";
import { IndexStatus } from "#app/components/office/index-status.tsx";
import { JobStatus } from "#app/components/office/job-status.tsx";
import { MailStatus } from "#app/components/office/mail-status.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { OutboxStatus } from "#app/components/office/outbox-status.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { useFormats } from "#app/lib/use-formats.ts";

const MEBIBYTE = 1024 * 1024;

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.status.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({
    status: await getStatus(actor),
    done: new URL(request.url).searchParams.get("done"),
  });
}

export default function StatusPage() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { status, done } = useLoaderData<typeof loader>();
  const size = `${number(status.databaseBytes / MEBIBYTE)} MiB`;
  return (
    <OfficePage title={t("office.status.title")} done={done}>
      <IndexStatus reach={status.reach} trouble={status.trouble} indexes={status.indexes} />
      <OutboxStatus outbox={status.outbox} />
      <MailStatus mails={status.mails} />
      <JobStatus jobs={status.jobs} />
      <section>
        <h2>{t("office.status.matching")}</h2>
        <p>
          {status.matching.count === null
            ? t("office.status.matchingBySql")
            : t("office.status.matchingByIndex", {
                count: status.matching.postings,
                snapshot: status.matching.count,
              })}
        </p>
      </section>
      <section>
        <h2>{t("office.status.database")}</h2>
        <p>{t("office.status.databaseSize", { size })}</p>
      </section>
    </OfficePage>
  );
}
