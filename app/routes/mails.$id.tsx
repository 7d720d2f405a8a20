import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { getFolderMail } from "#app/domain/mail/folder.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { KeyFacts } from "#app/components/facts.tsx";
import { PlainLetter } from "#app/components/account/plain-letter.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { useFormats } from "#app/lib/use-formats.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({ title: args.data?.subject ?? t("mails.title"), hidden: true }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await optionalActor(request);
  const { html: _, ...mail } = await getFolderMail(context.mailFolder, params.id!);
  return json(mail);
}

export default function Mail() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, subject, to, at, text, headers } = useLoaderData<typeof loader>();
  const language = headers["Content-Language"];
  return (
    <article>
      <Breadcrumbs crumbs={[{ label: t("mails.all"), to: "/mails" }, { label: subject }]} />
      <h1 lang={language}>{subject}</h1>
      <KeyFacts
        facts={[
          { term: t("mails.to"), value: to },
          { term: t("mails.at"), value: formats.dateTime(at) },
        ]}
      />
      <h2>{t("mails.asText")}</h2>
      <PlainLetter text={text} language={language} />
      <h2>{t("mails.asHtml")}</h2>
      <iframe className="letter" sandbox="" src={`/mails/${id}/look`} title={t("mails.look")} />
      <h2>{t("mails.headers")}</h2>
      <KeyFacts facts={Object.entries(headers).map(([term, value]) => ({ term, value }))} />
    </article>
  );
}
