import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listSessions } from "#app/auth/own-sessions.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { EndOtherSessions, SessionList } from "#app/components/account/session-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("security.sessions.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({
    sessions: await listSessions(request, actor),
    done: new URL(request.url).searchParams.get("done"),
  });
}

export default function Sessions() {
  const { t } = useTranslation();
  const { sessions, done } = useLoaderData<typeof loader>();
  return (
    <section>
      <AccountCrumbs here={t("security.sessions.title")} />
      <h1>{t("security.sessions.title")}</h1>
      {done === "ended" || done === "othersEnded" ? (
        <Notice tone="done">{t(`security.sessions.${done}`)}</Notice>
      ) : null}
      <p className="lead">{t("security.sessions.lead")}</p>
      <SessionList sessions={sessions} />
      {sessions.length > 1 ? <EndOtherSessions /> : <p>{t("security.sessions.only")}</p>}
    </section>
  );
}
