import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { DeadlineInput } from "#app/domain/posting/input.ts";
import { OPEN_DAYS_WITHOUT_DEADLINE } from "#app/domain/posting/options-input.ts";
import { getBeforeReopening } from "#app/domain/posting/review-page.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import { DeadlineForm } from "#app/components/posting/deadline-form.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({ title: t("life.reopening.title", { title }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, texts, language, review } = await getBeforeReopening(actor, params.id!);
  const { title } = readerText(texts, language, languageOf(request));
  return json({ id, title, review: review?.code ?? null });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, DeadlineInput, async (input) => {
    const { state } = await reopenPosting(actor, id, input);
    const done = state === "published" ? "reopened" : "review";
    return redirectDocument(pathTo`/postings/${id}?done=${done}`);
  });
}

export default function ReopenPosting() {
  const { t } = useTranslation();
  const { id, title, review } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <DeadlineForm
      id={id}
      posting={title}
      title={t("life.reopening.title", { title })}
      here={t("life.reopening.reopen")}
      lead={review ? t(`life.reopening.review.${review}`) : t("life.reopening.lead")}
      field={{ hint: t("life.noDeadline", { count: OPEN_DAYS_WITHOUT_DEADLINE }) }}
      button={t(review ? "life.reopening.handIn" : "life.reopening.reopen")}
      lastResult={lastResult}
    />
  );
}
