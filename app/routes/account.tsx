import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { hasSecondFactor } from "#app/auth/second-factor/queries.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { hasStated } from "#app/domain/fit/queries.server.ts";
import { listWantedTopics } from "#app/domain/person/mail-topics.server.ts";
import { getAccount } from "#app/domain/person/queries.server.ts";
import { AccountFacts } from "#app/components/account/account-facts.tsx";
import { TakeOrLeave } from "#app/components/account/take-or-leave.tsx";
import { Notice } from "#app/components/notice.tsx";
import { doneOf } from "#app/lib/done-of.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

const DONE = ["name", "password", "address", "topics"] as const;

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("yourAccount.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { name, email, language, role } = await getAccount(actor);
  const topics = await listWantedTopics(actor);
  const hasFactor = await hasSecondFactor(actor);
  const studies = await hasStated(actor);
  const done = doneOf(request, DONE);
  return json({ name, email, language, role, topics, hasFactor, studies, done });
}

export default function Account() {
  const { t } = useTranslation();
  const { done, ...account } = useLoaderData<typeof loader>();
  return (
    <article>
      <h1>{t("yourAccount.title")}</h1>
      {done ? <Notice tone="done">{t(`yourAccount.${done}Done`)}</Notice> : null}
      <p className="lead">{t("yourAccount.lead")}</p>
      <AccountFacts {...account} />
      <TakeOrLeave />
    </article>
  );
}
