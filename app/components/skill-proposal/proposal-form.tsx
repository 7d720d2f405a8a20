import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/skill-proposal/input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextArea, TextField } from "#app/components/text-field.tsx";
import { labelled, sayErrors } from "#app/lib/say-error.ts";

type Entries = { en?: string; bg?: string; words?: string };

const FIELDS = ["en", "bg", "words"] as const;

type Props = {
  /** What was looked for, in the language whose letters it has. */
  names: Entries;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** What a missing skill is called, and what it is needed for. */
export function ProposalForm({ names, lastResult }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Entries>({ id: "proposal", lastResult, defaultValue: names });
  const common = (name: (typeof FIELDS)[number]) => ({
    id: fields[name].id,
    name,
    label: t(`skillProposals.${name}`),
    defaultValue: fields[name].initialValue,
    errors: sayErrors(t, fields[name].errors),
  });
  const errors = [
    ...sayErrors(t, form.errors).map((message) => ({ id: undefined, message })),
    ...FIELDS.flatMap((name) =>
      common(name).errors.map((message) => ({
        id: fields[name].id,
        message: labelled(t(`skillProposals.${name}`), message),
      })),
    ),
  ];
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post" {...getFormProps(form)}>
        <TextField {...common("en")} maxLength={LIMITS.skillLabel} optional />
        <TextField {...common("bg")} maxLength={LIMITS.skillLabel} optional />
        <TextArea
          {...common("words")}
          hint={t("skillProposals.wordsHint")}
          maxLength={LIMITS.reason}
          rows={4}
          className="short"
        />
        <p className="actions">
          <Button>{t("skillProposals.send")}</Button>
          <ButtonLink look="plain" to="/skill-proposals">
            {t("office.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
