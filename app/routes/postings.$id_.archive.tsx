import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { archivePosting } from "#app/domain/posting/commands.server.ts";
import { getHeadBefore } from "#app/domain/posting/heads.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { PostingCrumbs } from "#app/components/posting/posting-crumbs.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({ title: t("life.archive.title", { title }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, texts, language } = await getHeadBefore("archive", actor, params.id!);
  return json({ id, title: readerText(texts, language, languageOf(request)).title });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await archivePosting(actor, params.id!);
  return redirectDocument(pathTo`/postings/${params.id}?done=archived`);
}

export default function ArchivePosting() {
  const { t } = useTranslation();
  const { id, title } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <PostingCrumbs id={id} title={title} here={t("life.archive.archive")} />
      <h1>{t("life.archive.title", { title })}</h1>
      <p className="lead">{t("life.archive.lead")}</p>
      <Form method="post" className="actions">
        <Button look="danger">{t("life.archive.archive")}</Button>
        <ButtonLink look="plain" to={`/postings/${id}`}>
          {t("life.back")}
        </ButtonLink>
      </Form>
    </section>
  );
}
