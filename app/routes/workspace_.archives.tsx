import { json } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { archivePosting } from "#app/domain/posting/commands.server.ts";
import { eachPosting, listBefore } from "#app/domain/posting/many.server.ts";
import { ManyInput } from "#app/domain/posting/own-list-input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ChosenList } from "#app/components/workspace/chosen-list.tsx";
import { AllKeptBack, KeptBack } from "#app/components/workspace/kept-back.tsx";
import { ManyAnswer, type ToldOutcome } from "#app/components/workspace/many-answer.tsx";
import { ManyCrumbs } from "#app/components/workspace/many-crumbs.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("life.many.title.archive"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const ids = new URL(request.url).searchParams.getAll("posting");
  return json(await listBefore("archive", actor, ids));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, ManyInput, async ({ posting }) =>
    json({ outcomes: await eachPosting(actor, posting, (id) => archivePosting(actor, id)) }),
  );
}

export default function ArchiveMany() {
  const { t } = useTranslation();
  const { ready, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<{ outcomes?: ToldOutcome[] }>();
  if (answer || ready.length + kept.length === 0)
    return <ManyAnswer step="archive" outcomes={answer?.outcomes} />;
  if (ready.length === 0) return <AllKeptBack step="archive" kept={kept} />;
  return (
    <section className="narrow">
      <ManyCrumbs here={t("life.many.title.archive")} />
      <h1>{t("life.many.archiveTitle", { count: ready.length })}</h1>
      <p className="lead">{t("life.many.archiveLead")}</p>
      <KeptBack step="archive" kept={kept} />
      <Form method="post">
        <ChosenList chosen={ready} />
        <p className="actions">
          <Button look="danger">{t("life.many.archiveNow")}</Button>
          <ButtonLink look="plain" to="/workspace/postings">
            {t("life.many.back")}
          </ButtonLink>
        </p>
      </Form>
    </section>
  );
}
