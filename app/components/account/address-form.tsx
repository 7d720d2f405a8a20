import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PasswordField } from "#app/components/account/password-fields.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { useShortForm } from "#app/lib/use-short-form.ts";

/** Another address for the account, and the password as a proof. */
export function AddressForm({
  lastResult,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation();
  const { form, field, typed, errors } = useShortForm("address", lastResult, {
    email: t("yourAccount.newEmail"),
    password: t("yourAccount.presentPassword"),
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <TextField
          {...field("email")}
          type="email"
          autoComplete="email"
          defaultValue={typed("email")}
        />
        <PasswordField {...field("password")} />
        <p className="actions">
          <Button>{t("yourAccount.addressGo")}</Button>
          <ButtonLink look="plain" to="/account">
            {t("yourAccount.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
