import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { restoreOrganisation } from "#app/domain/verification/commands.server.ts";
import { ReasonInput } from "#app/domain/verification/input.ts";
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

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  const title = "office.decision.restoreTitle";
  return pageMeta(args, (t) => ({ title: t(title, { name }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const organisation = await getBeforeStep("restore", actor, params.id!);
  return json({ id: organisation.id, name: readerName(organisation, languageOf(request)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, ReasonInput, async (input) => {
    await restoreOrganisation(actor, id, input);
    return redirectDocument(pathTo`/organisations/${id}/decision?done=restored`);
  });
}

export default function Restoration() {
  const { t } = useTranslation();
  const { id, name } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const back = `/organisations/${id}/decision`;
  return (
    <OfficePage
      title={t("office.decision.restoreTitle", { name })}
      lead={t("office.decision.restoreLead")}
      way={[{ label: name, to: back }]}
    >
      <WordsForm
        id="restoration"
        fields={[
          {
            name: "reason",
            label: t("office.decision.restoreReason"),
            hint: t("office.decision.restoreHint"),
          },
        ]}
        button={t("office.decision.restoreButton")}
        back={back}
        lastResult={lastResult}
      />
    </OfficePage>
  );
}
