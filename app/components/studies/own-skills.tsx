import { useTranslation } from "react-i18next";
import { SkillPicker } from "#app/components/posting-form/skill-picker.tsx";
import { SelectField } from "#app/components/select-field.tsx";

const LEVELS = ["1", "2", "3", "4", "5"];

export type OwnSkillRow = {
  skill: string;
  /** What the word is known to mean, as the form writes it. */
  known: string;
  level: string;
  /** Sentences in the reader's language. */
  errors: string[];
};

/** Skills of the vocabulary that somebody has, a row each; the last rows are empty. */
export function OwnSkills({ rows }: { rows: OwnSkillRow[] }) {
  const { t } = useTranslation();
  const levels = [
    { value: "", label: t("forms.skills.anyLevel") },
    ...LEVELS.map((value) => ({ value, label: t("forms.skills.levelOf", { level: value }) })),
  ];
  return (
    <ol>
      {rows.map(({ skill, known, level, errors }, index) => {
        const name = `skills[${index}]`;
        return (
          <li key={index} className="skill-row">
            <SkillPicker
              id={`${name}.skill`}
              name={`${name}.skill`}
              label={t("forms.skills.skill", { number: index + 1 })}
              defaultValue={skill}
              errors={errors}
              known={{ name: `${name}.known`, initialValue: known }}
            />
            <SelectField
              name={`${name}.level`}
              label={t("forms.skills.level")}
              empty={false}
              options={levels}
              defaultValue={level}
            />
          </li>
        );
      })}
    </ol>
  );
}
