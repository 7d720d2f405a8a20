import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { refuseClaim } from "#app/domain/claim/decisions.server.ts";
import { getOpenClaim } from "#app/domain/claim/queries.server.ts";
import { ReasonInput } from "#app/domain/verification/input.ts";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { WordsForm } from "#app/components/office/words-form.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  return pageMeta(args, (t) => ({ title: t("office.claims.refuseTitle", { name }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { person } = await getOpenClaim(actor, params.id!);
  return json({ name: person.name });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, ReasonInput, async (input) => {
    await refuseClaim(actor, params.id!, input);
    return redirectDocument("/staff/claims?done=claimRefused");
  });
}

export default function ClaimRefusal() {
  const { t } = useTranslation();
  const { name } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <OfficePage
      title={t("office.claims.refuseTitle", { name })}
      way={[{ label: t("office.claims.title"), to: "/staff/claims" }]}
    >
      <WordsForm
        id="refusal"
        fields={[
          {
            name: "reason",
            label: t("office.claims.refuseReason"),
            hint: t("office.claims.refuseHint"),
          },
        ]}
        button={t("office.claims.refuse")}
        back="/staff/claims"
        lastResult={lastResult}
      />
    </OfficePage>
  );
}
