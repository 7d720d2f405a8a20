import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { NumberInput } from "#app/domain/verification/input.ts";
import { correctNumber, getBeforeCorrection } from "#app/domain/verification/number.server.ts";
import { NumberForm } from "#app/components/office/number-form.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { countryOptions } from "#app/components/organisation-form/country-options.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  return pageMeta(args, (t) => ({
    title: t("office.decision.numberTitle", { name }),
    hidden: true,
  }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const organisation = await getBeforeCorrection(actor, params.id!);
  const { id, country, identifier, revision } = organisation;
  const reader = languageOf(request);
  return json({
    id,
    name: readerName(organisation, reader),
    now: { country, identifier },
    revision,
    countryOptions: countryOptions(reader),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, NumberInput, async (input) => {
    await correctNumber(actor, id, input);
    return redirectDocument(pathTo`/organisations/${id}/decision?done=numberCorrected`);
  });
}

export default function CorrectNumber() {
  const { t } = useTranslation();
  const { id, name, ...form } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const back = `/organisations/${id}/decision`;
  return (
    <OfficePage
      title={t("office.decision.numberTitle", { name })}
      lead={t("office.decision.numberLead")}
      way={[{ label: name, to: back }]}
    >
      <NumberForm {...form} back={back} lastResult={lastResult} />
    </OfficePage>
  );
}
