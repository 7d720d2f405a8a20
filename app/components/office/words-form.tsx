import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/verification/input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextArea, TextField } from "#app/components/text-field.tsx";
import { sayErrors } from "#app/lib/say-error.ts";

export type WordsField = {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** A name or an address, which stands on one line. */
  line?: boolean;
  value?: string;
};

type Props = {
  id: string;
  fields: readonly WordsField[];
  button: string;
  look?: "main" | "danger";
  /** Where whoever does not want this goes. */
  back: string;
  /** What it is about: below what is wrong with the form, which would else stand after a long list. */
  about?: ReactNode;
  /** What is shown beside the form, by name: it is sent along, so that a decision about anything else can be refused. */
  shown?: Record<string, readonly string[]>;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** A form in which somebody says something in words, most often why. */
export function WordsForm(props: Props) {
  const { id, fields, button, look = "main", back, about, shown = {}, lastResult } = props;
  const { t } = useTranslation();
  const [form, meta] = useForm<Record<string, string>>({
    id,
    lastResult,
    defaultValue: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  });
  const ofForm = sayErrors(t, form.errors).map((message) => ({ id: undefined, message }));
  const ofFields = fields.flatMap(({ name, label }) =>
    sayErrors(t, meta[name]!.errors).map((message) => ({
      id: meta[name]!.id,
      message: `${label} ${message}`,
    })),
  );
  return (
    <>
      <ErrorSummary errors={[...ofForm, ...ofFields]} />
      {about}
      <Form method="post" {...getFormProps(form)}>
        {Object.entries(shown).flatMap(([name, values]) =>
          values.map((value) => <input key={value} type="hidden" name={name} value={value} />),
        )}
        {fields.map(({ name, line, label, hint, optional }) => {
          const shared = {
            label,
            hint,
            optional,
            id: meta[name]!.id,
            name,
            defaultValue: meta[name]!.initialValue,
            errors: sayErrors(t, meta[name]!.errors),
          };
          return line ? (
            <TextField key={name} {...shared} maxLength={LIMITS.conceptUri} />
          ) : (
            <TextArea key={name} {...shared} maxLength={LIMITS.reason} rows={4} className="short" />
          );
        })}
        <p className="actions">
          <Button look={look}>{button}</Button>
          <ButtonLink look="plain" to={back}>
            {t("office.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}

type QuickProps = WordsField & { action: string; summary: string; button: string };

/** The same for one text, folded away in a list; what is wrong with it is told on the page of its address. */
export function QuickWords({ action, summary, button, ...field }: QuickProps) {
  return (
    <details>
      <summary>{summary}</summary>
      <Form method="post" action={action}>
        <TextArea
          {...field}
          id={`${field.name}-${action}`}
          maxLength={LIMITS.reason}
          rows={3}
          className="short"
        />
        <Button small look="plain">
          {button}
        </Button>
      </Form>
    </details>
  );
}
