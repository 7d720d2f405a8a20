import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { useShortForm } from "#app/lib/use-short-form.ts";
import { CodeField } from "./code-field.tsx";
import { FactorOffer } from "./factor-offer.tsx";

type Props = ComponentProps<typeof FactorOffer> & {
  lastResult: SubmissionResult<string[]> | undefined;
};

/** The first second factor of an account: an application takes the key, a code shows that it has it. */
export function SetUpForm({ offer, lastResult }: Props) {
  const { t } = useTranslation();
  const { form, field, errors } = useShortForm("set-up", lastResult, {
    newCode: t("security.factor.newCode"),
    password: t("security.proof.password"),
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <FactorOffer offer={offer} />
      <h2>{t("security.factor.proveTitle")}</h2>
      <Form method="post" {...form}>
        <CodeField {...field("newCode")} hint={t("security.factor.newCodeHint")} />
        <TextField {...field("password")} type="password" autoComplete="current-password" />
        <p>{t("security.factor.others")}</p>
        <Button>{t("security.factor.setUp")}</Button>
      </Form>
    </>
  );
}
