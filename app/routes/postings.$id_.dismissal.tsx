import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { dismissReports } from "#app/domain/report/decisions.server.ts";
import { DismissalInput } from "#app/domain/report/input.ts";
import { getBeforeDismissal } from "#app/domain/report/queries.server.ts";
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
    title: t("office.reports.dismissTitle", { title }),
    hidden: true,
  }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { reports, ...posting } = await getBeforeDismissal(actor, params.id!);
  const { title } = readerText(posting.texts, posting.language, languageOf(request));
  return json({ title, posting, reports });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, DismissalInput, async (input) => {
    await dismissReports(actor, params.id!, input);
    return redirectDocument("/staff/reports?done=dismissed");
  });
}

export default function Dismissal() {
  const { t } = useTranslation();
  const { title, posting, reports } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <OfficePage
      title={t("office.reports.dismissTitle", { title })}
      lead={t("office.reports.dismissLead")}
      way={[{ label: t("office.reports.title"), to: "/staff/reports" }]}
    >
      <WordsForm
        id="dismissal"
        about={<DecidedAbout posting={posting} reports={reports} lastResult={lastResult} />}
        shown={shownWith({ posting, reports })}
        fields={[
          {
            name: "outcome",
            label: t("office.reports.dismissOutcome"),
            hint: t("office.reports.dismissHint"),
          },
        ]}
        button={t("office.reports.dismiss")}
        back="/staff/reports"
        lastResult={lastResult}
      />
    </OfficePage>
  );
}
