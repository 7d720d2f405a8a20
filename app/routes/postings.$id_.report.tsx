import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { reportPosting } from "#app/domain/report/commands.server.ts";
import { ReportInput } from "#app/domain/report/input.ts";
import { getReportable } from "#app/domain/report/queries.server.ts";
import { ReportForm } from "#app/components/report/report-form.tsx";
import { ReportSent } from "#app/components/report/report-sent.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({ title: t("reports.title", { title }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const { id, texts, language, isVisitor } = await getReportable(viewer, params.id!);
  return json({
    id,
    title: readerText(texts, language, languageOf(request)).title,
    isVisitor,
    isSent: new URL(request.url).searchParams.get("done") === "sent",
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await optionalActor(request);
  const origin = { clientAddress: context.clientAddress, language: languageOf(request) };
  return submit(request, ReportInput, async (input) => {
    await reportPosting(viewer, params.id!, input, origin);
    return redirectDocument(pathTo`/postings/${params.id}/report?done=sent`);
  });
}

export default function Report() {
  const { t } = useTranslation();
  const { id, title, isVisitor, isSent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  if (isSent) return <ReportSent postingId={id} isVisitor={isVisitor} />;
  return (
    <section className="narrow">
      <h1>{t("reports.title", { title })}</h1>
      <p className="lead">{t("reports.lead")}</p>
      <ReportForm postingId={id} isVisitor={isVisitor} lastResult={lastResult} />
    </section>
  );
}
