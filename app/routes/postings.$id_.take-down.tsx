import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { takeDownPosting } from "#app/domain/report/decisions.server.ts";
import { TakeDownInput } from "#app/domain/report/input.ts";
import { getBeforeTakeDown } from "#app/domain/report/queries.server.ts";
import { DecidedAbout, shownWith } from "#app/components/office/decided-about.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { WordsForm } from "#app/components/office/words-form.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({
    title: t("office.reports.takeDownTitle", { title }),
    hidden: true,
  }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { reports, ...posting } = await getBeforeTakeDown(actor, params.id!);
  const { title } = readerText(posting.texts, posting.language, languageOf(request));
  return json({ title, posting, reports });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, TakeDownInput, async (input) => {
    await takeDownPosting(actor, params.id!, input);
    return redirectDocument("/staff/reports?done=takenDown");
  });
}

export default function TakeDown() {
  const { t } = useTranslation();
  const { title, posting, reports } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const reason = {
    name: "reason",
    label: t("office.reports.takeDownReason"),
    hint: t("office.reports.takeDownHint"),
  };
  const outcome = {
    name: "outcome",
    label: t("office.reports.outcome"),
    hint: t("office.reports.outcomeHint"),
    optional: true,
  };
  return (
    <OfficePage
      title={t("office.reports.takeDownTitle", { title })}
      lead={t(
        posting.state === "published" || posting.state === "closed"
          ? "office.reports.takeDownLead"
          : "office.reports.takeDownLeadGone",
      )}
      way={[{ label: t("office.reports.title"), to: "/staff/reports" }]}
    >
      <WordsForm
        id="take-down"
        about={<DecidedAbout posting={posting} reports={reports} lastResult={lastResult} />}
        shown={shownWith({ posting, reports })}
        fields={reports.length > 0 ? [reason, outcome] : [reason]}
        button={t("office.reports.takeDown")}
        look="danger"
        back={`/postings/${posting.id}`}
        lastResult={lastResult}
      />
    </OfficePage>
  );
}
