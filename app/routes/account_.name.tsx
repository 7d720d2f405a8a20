import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NameInput } from "#app/domain/person/account-input.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { changeName } from "#app/domain/person/change-name.server.ts";
import { getAccount } from "#app/domain/person/queries.server.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { languageCookie } from "#app/i18n/choose-language.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "#app/i18n/languages.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";
import { useShortForm } from "#app/lib/use-short-form.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("yourAccount.nameTitle"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { name, language } = await getAccount(actor);
  return json({ name, language });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, NameInput, async (input) => {
    await changeName(actor, input);
    return redirectDocument("/account?done=name", {
      headers: { "Set-Cookie": languageCookie(input.language) },
    });
  });
}

export default function Name() {
  const { t } = useTranslation();
  const account = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const { form, field, typed, errors } = useShortForm("name", lastResult, {
    name: t("yourAccount.name"),
    language: t("yourAccount.language"),
  });
  const languages = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  return (
    <section className="narrow">
      <AccountCrumbs here={t("yourAccount.nameTitle")} />
      <h1>{t("yourAccount.nameTitle")}</h1>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <TextField
          {...field("name")}
          autoComplete="name"
          defaultValue={lastResult ? typed("name") : account.name}
        />
        <RadioGroup
          {...field("language")}
          options={languages}
          chosen={typed("language") ?? account.language}
          hint={t("yourAccount.nameLead")}
        />
        <p className="actions">
          <Button>{t("yourAccount.save")}</Button>
          <ButtonLink look="plain" to="/account">
            {t("yourAccount.back")}
          </ButtonLink>
        </p>
      </Form>
    </section>
  );
}
