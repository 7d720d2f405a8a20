import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { createFromForm } from "#app/domain/autosave/commands.server.ts";
import { findAutosave } from "#app/domain/autosave/queries.server.ts";
import { NotFound } from "#app/domain/errors.ts";
import { listDraftingOrganisations } from "#app/domain/posting/drafting.server.ts";
import { suggestSkills } from "#app/domain/skill-suggestion/suggest-skills.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { answered, type FormAnswer } from "#app/components/posting-form/answered.ts";
import { readRefused } from "#app/components/posting-form/from-text/refused.ts";
import { answerButtons } from "#app/components/posting-form/from-text/answer-suggest.server.ts";
import { postingFormSchema } from "#app/components/posting-form/form-schema.ts";
import { FormMap } from "#app/components/posting-form/form-map.tsx";
import { kindInAddress } from "#app/components/posting-form/kind-address.ts";
import { languageOptions } from "#app/components/posting-form/language-options.ts";
import { offerUnsaved } from "#app/components/posting-form/offer-unsaved.server.ts";
import { PostingFormPart } from "#app/components/posting-form/posting-form-part.tsx";
import { UnsavedNotice } from "#app/components/posting-form/unsaved-notice.tsx";
import { emptyValues } from "#app/components/posting-form/values-from.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { atFieldsOf } from "#app/lib/refusals.server.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const { data } = args;
  return pageMeta(args, (t) => ({
    title: data ? t(`forms.newTitle.${data.kind}`) : t("common.workspace"),
    hidden: true,
  }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const kind = kindOf(params.kind);
  const reader = languageOf(request);
  const organisations = await listDraftingOrganisations(actor, kind);
  const values = emptyValues(kind, reader);
  return json({
    ...offerUnsaved(request, await findAutosave(actor, kind), { values }),
    kind,
    organisations: organisations.map((row) => ({ value: row.id, label: readerName(row, reader) })),
    values,
    languageOptions: languageOptions(reader),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const kind = kindOf(params.kind);
  await listDraftingOrganisations(actor, kind);
  return submit(
    request,
    postingFormSchema(kind),
    async ({ content, organisation, fieldOf, refused }) => {
      const draft = await atFieldsOf(fieldOf, () =>
        createFromForm(actor, organisation, content, readRefused(refused)),
      );
      return redirectDocument(pathTo`/postings/${draft.id}?done=saved`);
    },
    answerButtons(kind, languageOf(request), suggestSkills),
  );
}

function kindOf(part: string | undefined) {
  const kind = kindInAddress(part);
  if (!kind) throw new NotFound();
  return kind;
}

export default function NewPosting() {
  const { t } = useTranslation();
  const { kind, unsaved, restored, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  return (
    <article className={sideClass(kind)}>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t(`forms.newTitle.${kind}`) },
        ]}
      />
      <header className="posting-head">
        <h1>{t(`forms.newTitle.${kind}`)}</h1>
        {form.organisations.length === 1 ? <p>{form.organisations[0]!.label}</p> : null}
      </header>
      <p className="lead">{t("forms.newLead")}</p>
      {unsaved && !answer ? (
        <UnsavedNotice unsaved={unsaved} discardTo={`/autosaves/${kind}/removal`} />
      ) : null}
      <FormMap kind={kind} />
      <PostingFormPart
        kind={kind}
        {...form}
        {...(answer ? answered(answer) : { lastResult: restored })}
        cancelTo="/workspace"
        autosaveTo={`/autosaves/${kind}`}
      />
    </article>
  );
}
