import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { expiryOf, isRenewable } from "#app/domain/posting/expiry.ts";
import { getHeadBefore } from "#app/domain/posting/heads.server.ts";
import { DeadlineInput } from "#app/domain/posting/input.ts";
import { renewPosting } from "#app/domain/posting/renew.server.ts";
import { DeadlineForm } from "#app/components/posting/deadline-form.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({ title: t("life.renewal.title", { title }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const head = await getHeadBefore("renew", actor, params.id!);
  const { id, texts, language, deadlineOn, expiresAt } = head;
  const { title } = readerText(texts, language, languageOf(request));
  const next = isRenewable(head, actor.now) ? expiryOf(null, actor.now) : null;
  return json({ id, title, deadlineOn, expiresAt, next });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, DeadlineInput, async (input) => {
    await renewPosting(actor, id, input);
    return redirectDocument(pathTo`/postings/${id}?done=renewed`);
  });
}

export default function RenewPosting() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { id, title, deadlineOn, expiresAt, next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const until = date(deadlineOn ?? expiresAt!);
  const undated = next
    ? t("life.renewal.lead", { until, next: date(next) })
    : t("life.renewal.leadSame", { until });
  const lead = deadlineOn ? t("life.renewal.leadDeadline", { until }) : undated;
  return (
    <DeadlineForm
      id={id}
      posting={title}
      title={t("life.renewal.title", { title })}
      here={t("life.renewal.renew")}
      lead={lead}
      field={deadlineOn ? {} : null}
      button={next ? t("life.renewal.renew") : null}
      lastResult={lastResult}
    />
  );
}
