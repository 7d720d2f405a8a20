import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { appointOwner } from "#app/domain/ownership/commands.server.ts";
import { getBeforeAppointment } from "#app/domain/ownership/queries.server.ts";
import { ReasonInput } from "#app/domain/verification/input.ts";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { WordsForm } from "#app/components/office/words-form.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

const QUEUE = "/staff/owners";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const names = { name: args.data?.name ?? "", organisation: args.data?.organisation ?? "" };
  return pageMeta(args, (t) => ({ title: t("office.owners.appointTitle", names), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { organisation, member } = await getBeforeAppointment(actor, params.id!, params.memberId!);
  return json({ name: member.name, organisation: readerName(organisation, languageOf(request)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, ReasonInput, async (input) => {
    await appointOwner(actor, params.id!, params.memberId!, input);
    return redirectDocument(`${QUEUE}?done=appointed`);
  });
}

export default function Appointment() {
  const { t } = useTranslation();
  const names = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <OfficePage
      title={t("office.owners.appointTitle", names)}
      lead={t("office.owners.appointLead", names)}
      way={[{ label: t("office.owners.title"), to: QUEUE }]}
    >
      <WordsForm
        id="appointment"
        fields={[
          { name: "reason", label: t("office.owners.reason"), hint: t("office.owners.reasonHint") },
        ]}
        button={t("office.owners.appointButton")}
        back={QUEUE}
        lastResult={lastResult}
      />
    </OfficePage>
  );
}
