import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { stateStudies } from "#app/domain/fit/commands.server.ts";
import { StudiesInput } from "#app/domain/fit/input.ts";
import { getStudies } from "#app/domain/fit/queries.server.ts";
import { COMMON_LANGUAGES } from "#app/domain/posting/options-input.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { languageOptions } from "#app/components/posting-form/language-options.ts";
import { StudiesForm } from "#app/components/studies/studies-form.tsx";
import { meant } from "#app/components/studies/studies-values.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { doneOf } from "#app/lib/done-of.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

const DONE = ["done", "forgotten"] as const;

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("fit.form.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const shown = await getStudies(actor, new URL(request.url).searchParams.get("programme"));
  const offered: readonly string[] = [...COMMON_LANGUAGES, ...(shown.stated?.languages ?? [])];
  const languages = languageOptions(languageOf(request)).filter(({ value }) =>
    offered.includes(value),
  );
  return json({ shown, languages, done: doneOf(request, DONE) });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, StudiesInput, async (input) => {
    await stateStudies(actor, meant(input));
    return redirectDocument("/account/studies?done=done");
  });
}

export default function Studies() {
  const { t } = useTranslation();
  const { shown, languages, done } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <section className="narrow">
      <AccountCrumbs here={t("fit.form.title")} />
      <h1>{t("fit.form.title")}</h1>
      {done ? (
        <Notice tone="done">
          {t(`fit.form.${done}`)} <Link to="/search?kind=internship">{t("fit.form.find")}</Link>
        </Notice>
      ) : null}
      <p className="lead">{t("fit.form.lead")}</p>
      <StudiesForm shown={shown} languageOptions={languages} lastResult={lastResult} />
      {shown.stated ? (
        <Form method="post" action="/account/studies/removal">
          <h2>{t("fit.form.forget")}</h2>
          <p>{t("fit.form.forgetLead")}</p>
          <p className="actions">
            <Button look="plain">{t("fit.form.forget")}</Button>
          </p>
        </Form>
      ) : null}
    </section>
  );
}
