import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { NameConfirmationInput } from "#app/domain/verification/input.ts";
import { confirmNames } from "#app/domain/verification/names.server.ts";
import { getDecision } from "#app/domain/verification/queries.server.ts";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { DecisionSteps } from "#app/components/office/decision-steps.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { namesIn, readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { sayErrors } from "#app/lib/say-error.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  const title = "office.decision.confirmNamesTitle";
  return pageMeta(args, (t) => ({ title: t(title, { name }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { organisation, request: asked, can } = await getDecision(actor, params.id!);
  const name = readerName(organisation, languageOf(request));
  return json({ organisation, request: asked, can, name });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, NameConfirmationInput, async (input) => {
    await confirmNames(actor, params.id!, input);
    return redirectDocument(pathTo`/organisations/${params.id}/decision?done=namesConfirmed`);
  });
}

/** Where a confirmation is refused: under which names it goes by now, and for which the cluster vouches. */
export default function NameConfirmation() {
  const { t } = useTranslation();
  const { name, ...told } = useLoaderData<typeof loader>();
  const refused = useActionData<SubmissionResult<string[]>>();
  const errors = sayErrors(t, refused?.error?.[""] ?? undefined);
  return (
    <OfficePage
      title={t("office.decision.confirmNamesTitle", { name })}
      way={[{ label: name, to: `/organisations/${told.organisation.id}/decision` }]}
    >
      <ErrorSummary errors={errors.map((message) => ({ message }))} />
      <p>{t("office.decision.confirmNamesNow", { names: namesIn(told.organisation) })}</p>
      {told.can.confirmNames ? null : <p>{t("office.decision.confirmNamesNone")}</p>}
      <DecisionSteps {...told} />
    </OfficePage>
  );
}
