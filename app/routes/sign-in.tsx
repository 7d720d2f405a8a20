import { getFormProps, useForm } from "@conform-to/react";
import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { SignInInput } from "#app/auth/input.ts";
import { optionalActor } from "#app/auth/session.server.ts";
import { signIn } from "#app/auth/sign-in.server.ts";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { sayErrors } from "#app/lib/say-error.ts";
import { submit } from "#app/lib/submit.server.ts";
import { useLateValidation } from "#app/lib/use-late-validation.ts";

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("account.signInTitle"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  if (viewer.role !== "visitor") throw redirectDocument("/workspace");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  await optionalActor(request);
  const target = safeRedirect(new URL(request.url).searchParams.get("redirectTo"), "/workspace");
  return submit(request, SignInInput, async (input) => {
    const cookie = await signIn(request, context.clientAddress, input);
    return redirectDocument(target, { headers: { "Set-Cookie": cookie } });
  });
}

const loadInput = async () => (await import("#app/auth/input.ts")).SignInInput;

export default function SignIn() {
  const { t } = useTranslation();
  const lastResult = useActionData<typeof action>();
  const late = useLateValidation(loadInput);
  const [form, fields] = useForm<z.input<typeof SignInInput>>({
    id: "sign-in",
    lastResult,
    onValidate: late.onValidate,
  });
  const errors = [
    ...sayErrors(t, form.errors).map((message) => ({ message })),
    ...(["email", "password"] as const).flatMap((name) =>
      sayErrors(t, fields[name].errors).map((message) => ({
        id: fields[name].id,
        message: `${t(`account.${name}`)}: ${message}`,
      })),
    ),
  ];
  return (
    <section className="narrow">
      <h1>{t("account.signInTitle")}</h1>
      <p className="lead">{t("account.signInLead")}</p>
      <ErrorSummary errors={errors} />
      <Form method="post" {...getFormProps(form)} onFocus={late.onFocus}>
        <TextField
          id={fields.email.id}
          name={fields.email.name}
          type="email"
          autoComplete="username"
          label={t("account.email")}
          defaultValue={fields.email.initialValue}
          errors={sayErrors(t, fields.email.errors)}
        />
        <TextField
          id={fields.password.id}
          name={fields.password.name}
          type="password"
          autoComplete="current-password"
          label={t("account.password")}
          errors={sayErrors(t, fields.password.errors)}
        />
        <Button>{t("account.signIn")}</Button>
      </Form>
    </section>
  );
}
