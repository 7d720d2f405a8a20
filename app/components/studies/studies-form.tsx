import type { SubmissionResult } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { StudiesShown } from "#app/domain/fit/queries.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import type { Option } from "#app/components/select-field.tsx";
import { DateField, TextField } from "#app/components/text-field.tsx";
import { labelled, sayErrors } from "#app/lib/say-error.ts";
import { OwnSkills } from "./own-skills.tsx";
import { ProgrammeChoice } from "./programme-choice.tsx";
import { RenamedSkills } from "./renamed-skill.tsx";
import { SemesterChoice } from "./semester-choice.tsx";
import { studiesValues } from "./studies-values.ts";

type Props = {
  shown: SerializeFrom<StudiesShown>;
  languageOptions: readonly Option[];
  lastResult: SubmissionResult<string[]> | undefined;
};

/** What a student states of themselves; every field may stay empty. */
export function StudiesForm({ shown, languageOptions, lastResult }: Props) {
  const { t, i18n } = useTranslation();
  const values = studiesValues(shown, lastResult, i18n.language === "bg" ? "bg" : "en");
  const wrong = lastResult?.error ?? {};
  const errorsOf = (name: string) => sayErrors(t, wrong[name] ?? undefined);
  const field = (name: "semester" | "place" | "languages" | "availableFrom") => ({
    name,
    label: t(`fit.form.${name}`),
    errors: errorsOf(name),
    optional: true,
  });
  return (
    <>
      <ErrorSummary errors={useAllErrors(wrong)} />
      <Form method="post">
        <ProgrammeChoice {...shown} chosen={values.programme} errors={errorsOf("programme")} />
        <SemesterChoice
          {...field("semester")}
          endedOn={shown.endedOn}
          defaultValue={values.semester}
        />
        <fieldset className="rows" id="own-skills">
          <legend>{t("fit.form.skills")}</legend>
          <p className="hint">{t("fit.form.skillsHint")}</p>
          <RenamedSkills renamed={shown.renamed} />
          <OwnSkills
            rows={values.skills.map((row, index) => ({
              ...row,
              errors: errorsOf(`skills[${index}].skill`),
            }))}
          />
        </fieldset>
        <TextField
          {...field("place")}
          hint={t("fit.form.placeHint")}
          defaultValue={values.place}
          autoComplete="off"
        />
        <div className="in-columns">
          <CheckboxGroup
            {...field("languages")}
            options={languageOptions}
            chosen={values.languages}
          />
        </div>
        <DateField {...field("availableFrom")} defaultValue={values.availableFrom} />
        <p className="actions">
          <Button>{t("fit.form.save")}</Button>
          <ButtonLink look="plain" to="/account">
            {t("fit.form.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}

/** All that has to be put right, each with the label of its field. */
function useAllErrors(wrong: Record<string, string[] | null>) {
  const { t } = useTranslation();
  const labelOf = (name: string) => {
    const row = /^skills\[(\d+)\]/.exec(name);
    if (row) return t("forms.skills.skill", { number: Number(row[1]) + 1 });
    return name === "" ? "" : t(`fit.form.${name as "semester"}`);
  };
  return Object.entries(wrong).flatMap(([name, coded]) =>
    sayErrors(t, coded ?? undefined).map((error) => ({
      id: name || undefined,
      message: labelled(labelOf(name), error),
    })),
  );
}
