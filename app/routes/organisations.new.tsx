import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { createOrganisation, refuseUnlessMaker } from "#app/domain/organisation/create.server.ts";
import { listLookalikes } from "#app/domain/organisation/lookalikes.server.ts";
import { NewOrganisationInput } from "#app/domain/organisation/new-input.ts";
import { countryOptions } from "#app/components/organisation-form/country-options.ts";
import { NewOrganisationForm } from "#app/components/organisation-form/new-form.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("organisationForm.newTitle"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  refuseUnlessMaker(actor);
  return json({ countryOptions: countryOptions(languageOf(request)) });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  refuseUnlessMaker(actor);
  return submit(
    request,
    NewOrganisationInput,
    async (input) => {
      const { id } = await createOrganisation(actor, input);
      return redirectDocument(pathTo`/organisations/${id}/verification?done=created`);
    },
    { besides: async (_refused, input) => ({ lookalikes: await listLookalikes(actor, input) }) },
  );
}

type Answer = SubmissionResult<string[]> & {
  lookalikes?: SerializeFrom<Awaited<ReturnType<typeof listLookalikes>>>;
};

export default function NewOrganisation() {
  const { t } = useTranslation();
  const answer = useActionData<Answer>();
  return (
    <section>
      <h1>{t("organisationForm.newTitle")}</h1>
      <p className="lead">{t("organisationForm.newLead")}</p>
      <NewOrganisationForm
        {...useLoaderData<typeof loader>()}
        values={{ country: "BG" }}
        lastResult={answer}
        lookalikes={answer?.lookalikes ?? []}
      />
    </section>
  );
}
