import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { abandonImport } from "#app/domain/browser-import/commit-import.server.ts";
import { getImport } from "#app/domain/browser-import/queries.server.ts";
import { PERIODS } from "#app/domain/retention/periods.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { sayPeriod } from "#app/components/privacy/say-period.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { useFormats } from "#app/lib/use-formats.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("imports.result.abandon"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, fileName } = await getImport(actor, params.id!);
  return json({ id, fileName, period: PERIODS.unfinished_imports });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await abandonImport(actor, params.id!);
  return redirectDocument("/imports");
}

export default function Abandonment() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, fileName, period } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t("imports.title"), to: "/imports" },
          { label: fileName, to: `/imports/${id}` },
          { label: t("imports.result.abandon") },
        ]}
      />
      <h1>{t("imports.abandonment.title", { file: fileName })}</h1>
      <p className="lead">
        {t("imports.abandonment.lead", { period: sayPeriod(t, formats, period) })}
      </p>
      <Form method="post">
        <p className="actions">
          <Button look="danger">{t("imports.abandonment.go")}</Button>
          <ButtonLink look="plain" to={`/imports/${id}`}>
            {t("imports.abandonment.back")}
          </ButtonLink>
        </p>
      </Form>
    </section>
  );
}
