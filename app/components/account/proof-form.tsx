import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { useShortForm } from "#app/lib/use-short-form.ts";
import { ProofFields } from "./proof-fields.tsx";

type Props = {
  id: string;
  lastResult: SubmissionResult<string[]> | undefined;
  look?: "main" | "danger";
  /** What the button says. */
  go: string;
  /** Where it is left unchanged. */
  back: string;
};

/** Something that takes nothing but a proof of who asks for it: the password, and a code of the second factor. */
export function ProofForm({ id, lastResult, look = "main", go, back }: Props) {
  const { t } = useTranslation();
  const { form, field, errors } = useShortForm(id, lastResult, {
    password: t("security.proof.password"),
    code: t("security.proof.code"),
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <ProofFields password={field("password")} code={field("code")} />
        <p className="actions">
          <Button look={look}>{go}</Button>
          <ButtonLink look="plain" to={back}>
            {t("security.proof.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
