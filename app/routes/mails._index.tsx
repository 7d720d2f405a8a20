import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { listFolderMails } from "#app/domain/mail/folder.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Facts } from "#app/components/facts.tsx";
import { Notice } from "#app/components/notice.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { useFormats } from "#app/lib/use-formats.ts";

const SHOWN = 50;

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("mails.title"), hidden: true }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(request);
  const mails = await listFolderMails(context.mailFolder, SHOWN);
  return json(mails.map(({ id, subject, to, at }) => ({ id, subject, to, at })));
}

export default function Mails() {
  const { t } = useTranslation();
  const formats = useFormats();
  const mails = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t("mails.title")}</h1>
      <Notice>{t("mails.lead")}</Notice>
      {mails.length === 0 ? (
        <EmptyState title={t("mails.none")}>{t("mails.noneText")}</EmptyState>
      ) : null}
      <ul className="plain-list mail-list">
        {mails.map(({ id, subject, to, at }) => (
          <li key={id}>
            <h2>
              <Link to={`/mails/${id}`}>{subject}</Link>
            </h2>
            <Facts facts={[`${t("mails.to")}: ${to}`, formats.dateTime(at)]} />
          </li>
        ))}
      </ul>
    </>
  );
}
