import type { SubmissionResult } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MappingForm as Told } from "#app/domain/browser-import/queries.server.ts";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import type { Option } from "#app/components/select-field.tsx";
import { ColumnField } from "./column-field.tsx";
import { ConstantFields } from "./constant-fields.tsx";
import { MappingTexts, type TypedTexts } from "./mapping-texts.tsx";
import { useMappingErrors } from "./use-mapping-errors.ts";

type Props = {
  form: SerializeFrom<Told>;
  languages: readonly Option[];
  lastResult: SubmissionResult<string[]> | undefined;
};

/** What was typed before something had to be put right, as the form sent it. */
type Typed = TypedTexts & {
  columns?: { to?: string }[];
  constants?: (string | undefined)[];
};

/** Which column is which field; the guess is filled in. */
export function MappingForm({ form, languages, lastResult }: Props) {
  const { t } = useTranslation();
  const typed = lastResult?.initialValue as Typed | undefined;
  const { summary, at } = useMappingErrors(lastResult, form.columns);
  const { choices } = form;
  const hasId = choices.columns.some(({ to }) => to === "externalId");
  return (
    <>
      <ErrorSummary errors={summary} />
      <Form method="post" id="mapping" className="import-mapping">
        {/* Enter in a field presses the first button of a form. */}
        <button className="spoken" tabIndex={-1} aria-hidden="true" name="step" value="look">
          {t("imports.mapping.look")}
        </button>
        <fieldset className="group">
          <legend>{t("imports.mapping.columns")}</legend>
          {hasId ? null : <p className="hint">{t("imports.mapping.idHint")}</p>}
          <ol className="columns">
            {form.columns.map(({ name }, index) => (
              <ColumnField
                key={name}
                form={form}
                index={index}
                typed={typed ? (typed.columns?.[index]?.to ?? "") : undefined}
                errors={at(`columns[${index}].to`)}
              />
            ))}
          </ol>
        </fieldset>
        <MappingTexts form={form} languages={languages} typed={typed} at={at} />
        <ConstantFields form={form} typed={typed && (typed.constants ?? [])} />
        <p className="actions">
          <Button name="step" value="check">
            {t("imports.mapping.check")}
          </Button>
          <Button name="step" value="look" look="plain">
            {t("imports.mapping.look")}
          </Button>
        </p>
      </Form>
    </>
  );
}
