import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS, MEMBER_ROLES } from "#app/domain/membership/input.ts";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { useShortForm } from "#app/lib/use-short-form.ts";

type Props = { path: string; lastResult?: SubmissionResult<string[]> | undefined };

/** Whom an owner asks to join, by address, and as what. */
export function InviteForm({ path, lastResult }: Props) {
  const { t } = useTranslation();
  const labels = { email: t("members.email"), role: t("members.role") };
  const { form, field, typed, errors } = useShortForm("invitation", lastResult, labels);
  const roles = MEMBER_ROLES.toReversed().map((value) => ({
    value,
    label: t(`members.roles.${value}`),
  }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post" action={path} {...form}>
        <TextField
          {...field("email")}
          type="email"
          defaultValue={typed("email")}
          maxLength={LIMITS.email}
          autoComplete="off"
        />
        <RadioGroup {...field("role")} options={roles} chosen={typed("role") ?? "editor"} />
        <Button>{t("members.send")}</Button>
      </Form>
    </>
  );
}
