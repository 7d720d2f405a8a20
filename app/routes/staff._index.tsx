import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { listQueues } from "#app/domain/office/queues.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { LookupForm } from "#app/components/office/lookup-form.tsx";
import { QueueTable } from "#app/components/office/queue-table.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({ queues: await listQueues(actor) });
}

const PAGES = [
  "people",
  "organisations",
  "skills",
  "log",
  "status",
  "matches",
  "retention",
] as const;

export default function Office() {
  const { t } = useTranslation();
  const { queues } = useLoaderData<typeof loader>();
  return (
    <article>
      <Breadcrumbs
        crumbs={[{ label: t("common.workspace"), to: "/workspace" }, { label: t("office.title") }]}
      />
      <h1>{t("office.title")}</h1>
      <p className="lead">{t("office.lead")}</p>
      <QueueTable queues={queues} />
      <section>
        <h2>{t("office.lookUp")}</h2>
        <LookupForm action="/staff/people" label={t("office.people.search")} />
        <ul>
          {PAGES.map((page) => (
            <li key={page}>
              <Link to={`/staff/${page}`}>{t(`office.pages.${page}`)}</Link>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
