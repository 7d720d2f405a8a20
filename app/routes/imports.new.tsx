import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { LISTED, UploadInput } from "#app/domain/browser-import/input.ts";
import { getImportOffer, refuseUnlessImporter } from "#app/domain/browser-import/queries.server.ts";
import { startImport } from "#app/domain/browser-import/start-import.server.ts";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { ImportSteps } from "#app/components/import/import-steps.tsx";
import { TemplateLinks } from "#app/components/import/template-links.tsx";
import { UploadForm } from "#app/components/import/upload-form.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("imports.upload.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json(await getImportOffer(actor));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  refuseUnlessImporter(actor);
  const upload = async ({ kind, organisation, file }: ReturnType<typeof UploadInput.parse>) => {
    const { id } = await startImport(actor, {
      kind,
      organisationId: organisation === LISTED ? null : organisation,
      fileName: file.name.slice(-LIMITS.fileName),
      mediaType: file.type,
      content: new Uint8Array(await file.arrayBuffer()),
    });
    return redirectDocument(pathTo`/imports/${id}/mapping`);
  };
  return submit(request, UploadInput, upload, { fileBytes: LIMITS.importFile });
}

export default function NewImport() {
  const { t } = useTranslation();
  const offer = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <article>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t("imports.title"), to: "/imports" },
          { label: t("imports.upload.title") },
        ]}
      />
      <h1>{t("imports.upload.title")}</h1>
      <ImportSteps now="file" />
      <p className="lead">{t("imports.upload.lead")}</p>
      <UploadForm {...offer} lastResult={lastResult} />
      <TemplateLinks kinds={offer.kinds} />
    </article>
  );
}
