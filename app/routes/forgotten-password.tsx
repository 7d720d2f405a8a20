import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ForgottenPasswordInput } from "#app/domain/person/account-input.ts";
import { askForNewPassword } from "#app/auth/forgotten-password.server.ts";
import { optionalActor } from "#app/auth/session.server.ts";
import { LookIntoMail } from "#app/components/account/look-into-mail.tsx";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";
import { useShortForm } from "#app/lib/use-short-form.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("signUp.forgottenTitle"), hidden: true }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(request);
  const isSent = new URL(request.url).searchParams.get("done") === "sent";
  return json({ isSent, hasFolder: context.mailFolder !== null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await optionalActor(request);
  return submit(request, ForgottenPasswordInput, async (input) => {
    await askForNewPassword(viewer, context.clientAddress, input);
    return redirectDocument("/forgotten-password?done=sent");
  });
}

export default function ForgottenPassword() {
  const { t } = useTranslation();
  const { isSent, hasFolder } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const { form, field, typed, errors } = useShortForm("forgotten-password", lastResult, {
    email: t("account.email"),
  });
  if (isSent) {
    const again = { label: t("signUp.forgottenAgain"), to: "/forgotten-password" };
    return <LookIntoMail text={t("signUp.forgottenSent")} again={again} hasFolder={hasFolder} />;
  }
  return (
    <section className="narrow">
      <h1>{t("signUp.forgottenTitle")}</h1>
      <p className="lead">{t("signUp.forgottenLead")}</p>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <TextField
          {...field("email")}
          type="email"
          autoComplete="username"
          defaultValue={typed("email")}
        />
        <Button>{t("signUp.forgottenGo")}</Button>
      </Form>
    </section>
  );
}
