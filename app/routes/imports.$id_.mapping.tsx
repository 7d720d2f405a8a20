import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { MappingFormInput } from "#app/domain/browser-import/input.ts";
import { mapImport } from "#app/domain/browser-import/map-import.server.ts";
import { getMappingForm } from "#app/domain/browser-import/queries.server.ts";
import { ImportHead } from "#app/components/import/import-head.tsx";
import { MappingForm } from "#app/components/import/mapping-form.tsx";
import { Notice } from "#app/components/notice.tsx";
import { languageOptions } from "#app/components/posting-form/language-options.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { doneOf } from "#app/lib/done-of.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("imports.mapping.title"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const form = await getMappingForm(actor, params.id!);
  return json({
    form,
    languages: languageOptions(languageOf(request)),
    done: doneOf(request, ["saved"]),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, MappingFormInput, async (entries) => {
    await mapImport(actor, id, entries);
    return redirectDocument(
      entries.step === "check"
        ? pathTo`/imports/${id}/progress`
        : pathTo`/imports/${id}/mapping?done=saved`,
    );
  });
}

export default function Mapping() {
  const { t } = useTranslation();
  const { form, languages, done } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <article>
      <ImportHead found={form} now="fields" />
      <h2>{t("imports.mapping.title")}</h2>
      <p className="lead">{t("imports.mapping.lead")}</p>
      {done && !lastResult ? <Notice tone="done">{t("imports.mapping.saved")}</Notice> : null}
      <MappingForm form={form} languages={languages} lastResult={lastResult} />
    </article>
  );
}
