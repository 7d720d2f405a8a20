import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { BY_LETTERS, SKILLS_TAKEN } from "#app/domain/browser-import/input.ts";
import type { MappingForm } from "#app/domain/browser-import/queries.server.ts";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { SelectField, type Option } from "#app/components/select-field.tsx";
import { TextField } from "#app/components/text-field.tsx";

export type TypedTexts = { language?: string; skillsTaken?: string; source?: string };

type Props = {
  form: SerializeFrom<MappingForm>;
  languages: readonly Option[];
  typed: TypedTexts | undefined;
  at: (field: string) => readonly string[];
};

/** The language of the texts, whether skills are taken from them, and where a list comes from. */
export function MappingTexts({ form, languages, typed, at }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="group">
      <legend>{t("imports.mapping.texts")}</legend>
      <SelectField
        name="language"
        label={t("imports.mapping.language")}
        hint={t("imports.mapping.languageHint")}
        options={[{ value: BY_LETTERS, label: t("imports.mapping.byLetters") }, ...languages]}
        defaultValue={typed ? typed.language : form.choices.language}
        errors={at("language")}
      />
      {form.kind === "programme" ? null : (
        <RadioGroup
          name="skillsTaken"
          label={t("imports.mapping.fromTexts")}
          hint={t("imports.mapping.fromTextsHint")}
          chosen={typed?.skillsTaken ?? form.skillsTaken}
          options={SKILLS_TAKEN.map((value) => ({
            value,
            label: t(`imports.mapping.skillsTaken.${value}`),
          }))}
        />
      )}
      {form.isOwn ? null : (
        <TextField
          name="source"
          label={t("imports.mapping.source")}
          hint={t("imports.mapping.sourceHint")}
          defaultValue={typed ? typed.source : (form.source ?? "")}
          errors={at("source")}
          maxLength={LIMITS.importSource}
        />
      )}
    </fieldset>
  );
}
