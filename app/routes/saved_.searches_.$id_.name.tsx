import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { nameSavedSearch } from "#app/domain/saved/commands.server.ts";
import { SearchNameInput } from "#app/domain/saved/input.ts";
import { getSavedSearch } from "#app/domain/saved/queries.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { useSaySearch } from "#app/components/saved/say-search.ts";
import { TextField } from "#app/components/text-field.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";
import { useShortForm } from "#app/lib/use-short-form.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("saved.nameTitle"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json(await getSavedSearch(actor, params.id!));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, SearchNameInput, async ({ name }) => {
    await nameSavedSearch(actor, params.id!, name);
    return redirectDocument("/saved?done=named");
  });
}

export default function NameSearch() {
  const { t } = useTranslation();
  const saySearch = useSaySearch();
  const saved = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const { form, field, typed, errors } = useShortForm("search-name", lastResult, {
    name: t("saved.name"),
  });
  return (
    <section className="narrow">
      <Breadcrumbs
        crumbs={[{ label: t("saved.title"), to: "/saved" }, { label: t("saved.nameTitle") }]}
      />
      <h1>{t("saved.nameTitle")}</h1>
      <p className="lead">{saySearch(saved).join(" · ")}</p>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <TextField
          {...field("name")}
          hint={t("saved.nameHint")}
          optional
          defaultValue={lastResult ? typed("name") : (saved.name ?? "")}
        />
        <p className="actions">
          <Button>{t("saved.keepName")}</Button>
          <ButtonLink look="plain" to="/saved">
            {t("saved.back")}
          </ButtonLink>
        </p>
      </Form>
    </section>
  );
}
