import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { SignInInput } from "#app/domain/person/sign-in-input.ts";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { labelled, sayErrors } from "#app/lib/say-error.ts";
import { useLateValidation } from "#app/lib/use-late-validation.ts";

const loadInput = async () => (await import("#app/domain/person/sign-in-input.ts")).SignInInput;

type Props = { lastResult: SubmissionResult<string[]> | undefined };

/** Address and password. */
export function SignInForm({ lastResult }: Props) {
  const { t } = useTranslation();
  const late = useLateValidation(loadInput);
  const [form, fields] = useForm<SignInInput>({
    id: "sign-in",
    lastResult,
    onValidate: late.onValidate,
  });
  const errors = [
    ...sayErrors(t, form.errors).map((message) => ({ message })),
    ...(["email", "password"] as const).flatMap((name) =>
      sayErrors(t, fields[name].errors).map((message) => ({
        id: fields[name].id,
        message: labelled(t(`account.${name}`), message),
      })),
    ),
  ];
  return (
    <>
      <ErrorSummary errors={errors} />
      <form method="post" {...getFormProps(form)} {...late.formProps}>
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
      </form>
    </>
  );
}
