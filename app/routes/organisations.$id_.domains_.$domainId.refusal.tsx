import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { declineDomain } from "#app/domain/verification/domains.server.ts";
import { ReasonInput } from "#app/domain/verification/input.ts";
import { getDomainRequest } from "#app/domain/verification/queries.server.ts";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { WordsForm } from "#app/components/office/words-form.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const domain = args.data?.domain ?? "";
  const title = "office.verifications.declineTitle";
  return pageMeta(args, (t) => ({ title: t(title, { domain }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { domain } = await getDomainRequest(actor, params.id!, params.domainId!);
  return json({ id: params.id!, domain });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, ReasonInput, async (input) => {
    await declineDomain(actor, id, params.domainId!, input);
    return redirectDocument(pathTo`/organisations/${id}/decision?done=domainDeclined`);
  });
}

export default function DomainRefusal() {
  const { t } = useTranslation();
  const { id, domain } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <OfficePage title={t("office.verifications.declineTitle", { domain })}>
      <WordsForm
        id="refusal"
        fields={[
          {
            name: "reason",
            label: t("office.verifications.declineReason"),
            hint: t("office.verifications.declineHint"),
          },
        ]}
        button={t("office.verifications.decline")}
        back={`/organisations/${id}/decision`}
        lastResult={lastResult}
      />
    </OfficePage>
  );
}
