import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { RecoveryInput } from "#app/domain/person/proof-input.ts";
import { completeSignInByRecovery } from "#app/auth/second-factor/complete-sign-in.server.ts";
import { requireSignIn } from "#app/auth/session.server.ts";
import { GiveUp } from "#app/components/account/give-up.tsx";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";
import { useShortForm } from "#app/lib/use-short-form.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("security.recovery.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const signIn = await requireSignIn(request);
  if (signIn.lacks !== "code") throw redirectDocument("/workspace");
  return json({ search: new URL(request.url).search });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signIn = await requireSignIn(request);
  const target = safeRedirect(new URL(request.url).searchParams.get("redirectTo"), "/workspace");
  return submit(request, RecoveryInput, async (input) => {
    const cookie = await completeSignInByRecovery(request, context.clientAddress, signIn, input);
    return redirectDocument(target, { headers: { "Set-Cookie": cookie } });
  });
}

export default function RecoveryStep() {
  const { t } = useTranslation();
  const { search } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const labels = { recoveryCode: t("security.recovery.code") };
  const { form, field, errors } = useShortForm("recovery-step", lastResult, labels);
  return (
    <section className="narrow">
      <h1>{t("security.recovery.title")}</h1>
      <p className="lead">{t("security.recovery.lead")}</p>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <TextField
          {...field("recoveryCode")}
          hint={t("security.recovery.codeHint")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button>{t("security.step.go")}</Button>
      </Form>
      <p className="actions">
        <Link to={`/sign-in/second-factor${search}`}>{t("security.recovery.back")}</Link>
      </p>
      <GiveUp />
    </section>
  );
}
