import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NewPasswordField } from "#app/components/account/password-fields.tsx";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { useShortForm } from "#app/lib/use-short-form.ts";

type Props = { lastResult: SubmissionResult<string[]> | undefined };

const ROLES = ["student", "member"] as const;

/** Who somebody is, where mails reach them, and the password that they choose. */
export function SignUpForm({ lastResult }: Props) {
  const { t } = useTranslation();
  const { form, field, typed, errors } = useShortForm("sign-up", lastResult, {
    role: t("signUp.who"),
    name: t("signUp.name"),
    email: t("account.email"),
    newPassword: t("signUp.newPassword"),
  });
  const roles = ROLES.map((value) => ({
    value,
    label: t(`signUp.${value}`),
    hint: t(`signUp.${value}Hint`),
  }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <RadioGroup {...field("role")} options={roles} chosen={typed("role")} />
        <TextField
          {...field("name")}
          autoComplete="name"
          defaultValue={typed("name")}
          hint={t("signUp.nameHint")}
        />
        <TextField
          {...field("email")}
          type="email"
          autoComplete="username"
          defaultValue={typed("email")}
          hint={t("signUp.emailHint")}
        />
        <NewPasswordField {...field("newPassword")} />
        <Button>{t("signUp.go")}</Button>
      </Form>
    </>
  );
}
