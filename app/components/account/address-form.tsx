import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ProofFields } from "#app/components/account/proof-fields.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { useShortForm } from "#app/lib/use-short-form.ts";

type Props = { lastResult: SubmissionResult<string[]> | undefined; hasFactor: boolean };

/** Another address for the account, and a proof of who wants it. */
export function AddressForm({ lastResult, hasFactor }: Props) {
  const { t } = useTranslation();
  const { form, field, typed, errors } = useShortForm("address", lastResult, {
    email: t("yourAccount.newEmail"),
    password: t("yourAccount.presentPassword"),
    code: t("security.proof.code"),
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
        <ProofFields password={field("password")} code={hasFactor ? field("code") : null} />
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
