import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { noteEvidence } from "#app/domain/verification/commands.server.ts";
import { StaffNoteInput } from "#app/domain/verification/input.ts";
import { getBeforeStep } from "#app/domain/verification/queries.server.ts";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { WordsForm } from "#app/components/office/words-form.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.decision.addNote"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const organisation = await getBeforeStep(null, actor, params.id!);
  return json({ id: organisation.id, name: readerName(organisation, languageOf(request)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, StaffNoteInput, async (input) => {
    await noteEvidence(actor, id, input);
    return redirectDocument(pathTo`/organisations/${id}/decision?done=noted`);
  });
}

export default function StaffNote() {
  const { t } = useTranslation();
  const { id, name } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const back = `/organisations/${id}/decision`;
  return (
    <OfficePage title={t("office.decision.addNote")} way={[{ label: name, to: back }]}>
      <WordsForm
        id="staff-note"
        fields={[
          {
            name: "words",
            label: t("office.decision.note"),
            hint: t("office.decision.noteHint"),
          },
        ]}
        button={t("office.decision.addNote")}
        back={back}
        lastResult={lastResult}
      />
    </OfficePage>
  );
}
