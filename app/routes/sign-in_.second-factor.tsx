import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CodeInput } from "#app/domain/person/proof-input.ts";
import { completeSignIn } from "#app/auth/second-factor/complete-sign-in.server.ts";
import { requireSignIn } from "#app/auth/session.server.ts";
import { CodeField } from "#app/components/account/code-field.tsx";
import { GiveUp } from "#app/components/account/give-up.tsx";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";
import { useShortForm } from "#app/lib/use-short-form.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("security.step.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const signIn = await requireSignIn(request);
  if (signIn.lacks !== "code") throw redirectDocument("/workspace");
  return json({ search: new URL(request.url).search });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signIn = await requireSignIn(request);
  const target = safeRedirect(new URL(request.url).searchParams.get("redirectTo"), "/workspace");
  return submit(request, CodeInput, async (input) => {
    const cookie = await completeSignIn(request, context.clientAddress, signIn, input);
    return redirectDocument(target, { headers: { "Set-Cookie": cookie } });
  });
}

export default function SecondStep() {
  const { t } = useTranslation();
  const { search } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const labels = { code: t("security.step.code") };
  const { form, field, errors } = useShortForm("second-step", lastResult, labels);
  return (
    <section className="narrow">
      <h1>{t("security.step.title")}</h1>
      <p className="lead">{t("security.step.lead")}</p>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <CodeField {...field("code")} hint={t("security.step.codeHint")} />
        <Button>{t("security.step.go")}</Button>
      </Form>
      <p className="actions">
        <Link to={`/sign-in/recovery-code${search}`}>{t("security.step.lost")}</Link>
      </p>
      <GiveUp />
    </section>
  );
}
