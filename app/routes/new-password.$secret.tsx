import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NewPasswordInput } from "#app/domain/person/account-input.ts";
import { findReset, setNewPassword } from "#app/auth/new-password.server.ts";
import { optionalActor } from "#app/auth/session.server.ts";
import { LinkGone } from "#app/components/account/link-gone.tsx";
import { NewPasswordField, PasswordOwner } from "#app/components/account/password-fields.tsx";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";
import { unstored } from "#app/lib/unstored.ts";
import { useShortForm } from "#app/lib/use-short-form.ts";

export const handle = STILL;
export const headers = unstored;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("signUp.newTitle"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const found = await findReset(viewer, params.secret!);
  return json(found, { status: found ? 200 : 404 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await optionalActor(request);
  return submit(request, NewPasswordInput, async (input) => {
    await setNewPassword(viewer, context.clientAddress, params.secret!, input);
    return redirectDocument("/sign-in?done=password");
  });
}

export default function NewPassword() {
  const { t } = useTranslation();
  const found = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const { form, field, errors } = useShortForm("new-password", lastResult, {
    newPassword: t("signUp.newPassword"),
  });
  if (!found) {
    const again = { label: t("signUp.forgottenGo"), to: "/forgotten-password" };
    return <LinkGone text={t("signUp.goneReset")} again={again} />;
  }
  return (
    <section className="narrow">
      <h1>{t("signUp.newTitle")}</h1>
      <p className="lead">{t("signUp.newLead", found)}</p>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <PasswordOwner {...found} />
        <NewPasswordField {...field("newPassword")} />
        <Button>{t("signUp.newGo")}</Button>
      </Form>
    </section>
  );
}
