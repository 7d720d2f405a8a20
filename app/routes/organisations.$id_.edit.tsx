import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { ProfileInput } from "#app/domain/organisation/profile-input.ts";
import { getProfileForm } from "#app/domain/organisation/queries.server.ts";
import { reviseProfile } from "#app/domain/organisation/revise.server.ts";
import { OrganisationCrumbs } from "#app/components/organisation/organisation-crumbs.tsx";
import { countryOptions } from "#app/components/organisation-form/country-options.ts";
import { ProfileForm } from "#app/components/organisation-form/profile-form.tsx";
import { profileValues } from "#app/components/organisation-form/profile-values.ts";
import { languageOptions } from "#app/components/posting-form/language-options.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const { data } = args;
  return pageMeta(args, (t) => ({
    title: data ? `${t("organisationForm.editTitle")} · ${data.name}` : t("common.workspace"),
    hidden: true,
  }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const organisation = await getProfileForm(actor, params.id!);
  const reader = languageOf(request);
  return json({
    id: organisation.id,
    name: readerName(organisation, reader),
    values: profileValues(organisation, reader),
    revision: organisation.revision,
    isOwner: organisation.can.manage,
    isIdentifierFixed: organisation.isIdentifierFixed,
    countryOptions: countryOptions(reader),
    languageOptions: languageOptions(reader),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id } = await getProfileForm(actor, params.id!);
  return submit(request, ProfileInput, async (input) => {
    await reviseProfile(actor, id, input);
    return redirectDocument(pathTo`/organisations/${id}?done=saved`);
  });
}

export default function EditProfile() {
  const { t } = useTranslation();
  const { id, name, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<SubmissionResult<string[]>>();
  return (
    <article>
      <OrganisationCrumbs id={id} name={name} here={t("organisationForm.editTitle")} />
      <h1>{t("organisationForm.editTitle")}</h1>
      <p className="lead">{t("organisationForm.editLead", { name })}</p>
      <ProfileForm {...form} lastResult={answer} cancelTo={`/organisations/${id}`} />
    </article>
  );
}
