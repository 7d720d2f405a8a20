import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { setLogo } from "#app/domain/logo/commands.server.ts";
import { LIMITS, LogoInput } from "#app/domain/logo/input.ts";
import { getLogoForm } from "#app/domain/logo/queries.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { OrganisationCrumbs } from "#app/components/organisation/organisation-crumbs.tsx";
import { LogoForm } from "#app/components/organisation-form/logo-form.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({
    title: t("organisationForm.logoTitle", { name: args.data?.name ?? "" }),
    hidden: true,
  }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const organisation = await getLogoForm(actor, params.id!);
  const { id, logo } = organisation;
  const done = new URL(request.url).searchParams.get("done");
  return json({ id, logo, name: readerName(organisation, languageOf(request)), done });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id } = await getLogoForm(actor, params.id!);
  const set = async ({ logo }: { logo: File }) => {
    await setLogo(actor, id, new Uint8Array(await logo.arrayBuffer()));
    return redirectDocument(pathTo`/organisations/${id}/logo/edit?done=logoSet`);
  };
  return submit(request, LogoInput, set, { fileBytes: LIMITS.logoBytes });
}

export default function EditLogo() {
  const { t } = useTranslation();
  const { id, name, logo, done } = useLoaderData<typeof loader>();
  const answer = useActionData<SubmissionResult<string[]>>();
  const title = t("organisationForm.logoTitle", { name });
  return (
    <section className="narrow">
      <OrganisationCrumbs id={id} name={name} here={t("organisation.setLogo")} />
      <h1>{title}</h1>
      {(done === "logoSet" || done === "logoRemoved") && !answer ? (
        <Notice tone="done">{t(`organisationForm.${done}`)}</Notice>
      ) : null}
      <p className="lead">{t("organisationForm.logoLead")}</p>
      <LogoForm {...{ id, name, logo }} lastResult={answer} />
    </section>
  );
}
