import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { listWantedTopics } from "#app/domain/person/mail-topics.server.ts";
import { getAccount } from "#app/domain/person/queries.server.ts";
import { OwnFacts } from "#app/components/account/own-facts.tsx";
import { Notice } from "#app/components/notice.tsx";
import { doneOf } from "#app/lib/done-of.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { useFormats } from "#app/lib/use-formats.ts";

const DONE = ["name", "password", "address", "topics"] as const;

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("yourAccount.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { name, email, language, role } = await getAccount(actor);
  const topics = await listWantedTopics(actor);
  return json({ name, email, language, role, topics, done: doneOf(request, DONE) });
}

export default function Account() {
  const { t } = useTranslation();
  const { done, ...account } = useLoaderData<typeof loader>();
  const facts = useFacts(account);
  return (
    <article>
      <h1>{t("yourAccount.title")}</h1>
      {done ? <Notice tone="done">{t(`yourAccount.${done}Done`)}</Notice> : null}
      <p className="lead">{t("yourAccount.lead")}</p>
      <OwnFacts facts={facts} />
    </article>
  );
}

type Shown = Omit<ReturnType<typeof useLoaderData<typeof loader>>, "done">;

function useFacts({ name, email, language, role, topics }: Shown) {
  const { t } = useTranslation();
  const formats = useFormats();
  const named = topics.map((topic) => t(`yourAccount.topic.${topic}`));
  const way = (
    key: "changeName" | "changeEmail" | "changePassword" | "changeTopics",
    to: string,
  ) => ({
    label: t(`yourAccount.${key}`),
    to: `/account/${to}`,
  });
  return [
    { term: t("yourAccount.name"), value: name, way: way("changeName", "name") },
    { term: t("yourAccount.language"), value: t(`yourAccount.languages.${language}`), way: null },
    { term: t("yourAccount.role"), value: t(`common.roles.${role}`), way: null },
    { term: t("yourAccount.email"), value: email, way: way("changeEmail", "address") },
    {
      term: t("yourAccount.password"),
      value: t("yourAccount.passwordSet"),
      way: way("changePassword", "password"),
    },
    {
      term: t("yourAccount.topics"),
      value: named.length > 0 ? formats.list(named) : t("yourAccount.noTopics"),
      way: way("changeTopics", "mail-topics"),
    },
  ];
}
