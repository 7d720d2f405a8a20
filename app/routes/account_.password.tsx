import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PasswordChangeInput } from "#app/domain/person/account-input.ts";
import { withCode } from "#app/domain/person/proof-input.ts";
import { changePassword } from "#app/auth/change-password.server.ts";
import { hasSecondFactor } from "#app/auth/second-factor/queries.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { getAccount } from "#app/domain/person/queries.server.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { NewPasswordField, PasswordOwner } from "#app/components/account/password-fields.tsx";
import { ProofFields } from "#app/components/account/proof-fields.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";
import { useShortForm } from "#app/lib/use-short-form.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("yourAccount.passwordTitle"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { email } = await getAccount(actor);
  return json({ email, hasFactor: await hasSecondFactor(actor) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const schema = withCode(PasswordChangeInput, await hasSecondFactor(actor));
  return submit(request, schema, async (input) => {
    await changePassword(request, actor, context.clientAddress, input);
    return redirectDocument("/account?done=password");
  });
}

export default function Password() {
  const { t } = useTranslation();
  const { email, hasFactor } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const { form, field, errors } = useShortForm("password", lastResult, {
    password: t("yourAccount.presentPassword"),
    code: t("security.proof.code"),
    newPassword: t("yourAccount.newPassword"),
  });
  return (
    <section className="narrow">
      <AccountCrumbs here={t("yourAccount.passwordTitle")} />
      <h1>{t("yourAccount.passwordTitle")}</h1>
      <p className="lead">{t("yourAccount.passwordLead")}</p>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <PasswordOwner email={email} />
        <ProofFields password={field("password")} code={hasFactor ? field("code") : null} />
        <NewPasswordField {...field("newPassword")} />
        <p className="actions">
          <Button>{t("yourAccount.passwordGo")}</Button>
          <ButtonLink look="plain" to="/account">
            {t("yourAccount.back")}
          </ButtonLink>
        </p>
      </Form>
    </section>
  );
}
