import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmationInput } from "#app/domain/person/account-input.ts";
import { confirmSignUp, findSignUp } from "#app/auth/confirm-sign-up.server.ts";
import { openSession } from "#app/auth/open-session.server.ts";
import { optionalActor } from "#app/auth/session.server.ts";
import { LinkGone } from "#app/components/account/link-gone.tsx";
import { PasswordField, PasswordOwner } from "#app/components/account/password-fields.tsx";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";
import { unstored } from "#app/lib/unstored.ts";
import { useShortForm } from "#app/lib/use-short-form.ts";

export const handle = STILL;
export const headers = unstored;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("signUp.confirmTitle"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const found = await findSignUp(viewer, params.secret!);
  return json(found, { status: found ? 200 : 404 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await optionalActor(request);
  const target = safeRedirect(new URL(request.url).searchParams.get("redirectTo"), "/workspace");
  return submit(request, ConfirmationInput, async (input) => {
    const id = await confirmSignUp(viewer, context.clientAddress, params.secret!, input);
    return redirectDocument(target, { headers: { "Set-Cookie": await openSession(request, id) } });
  });
}

export default function Confirmation() {
  const { t } = useTranslation();
  const found = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const { form, field, errors } = useShortForm("confirmation", lastResult, {
    password: t("account.password"),
  });
  if (!found) {
    const again = { label: t("signUp.again"), to: "/sign-up" };
    return <LinkGone text={t("signUp.goneConfirmation")} again={again} signIn />;
  }
  return (
    <section className="narrow">
      <h1>{t("signUp.confirmTitle")}</h1>
      <p className="lead">{t("signUp.confirmLead", found)}</p>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <PasswordOwner {...found} />
        <PasswordField {...field("password")} />
        <Button>{t("signUp.confirmGo")}</Button>
      </Form>
      <p>
        <Link to="/sign-up">{t("signUp.passwordForgotten")}</Link>
      </p>
    </section>
  );
}
