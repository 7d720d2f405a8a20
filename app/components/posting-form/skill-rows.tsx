import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { type FieldOf, type PostingFields, type PostingFormMeta, useBind } from "./bind.ts";
import type { SkillValues } from "./form-values.ts";
import { RowsGroup } from "./section.tsx";
import { SkillPicker } from "./skill-picker.tsx";
import { useRowFocus } from "./use-row-focus.ts";

const LEVELS = ["1", "2", "3", "4", "5"];

type Props = {
  form: PostingFormMeta;
  list: PostingFields["requires"];
  legend: string;
  /** Skills that are sought have an importance, those that are brought have none. */
  hasImportance: boolean;
};

/** Skills of the vocabulary, a row each. */
export function SkillRows({ form, list, legend, hasImportance }: Props) {
  const { t } = useTranslation();
  const rows = list.getFieldList();
  const box = useRowFocus<HTMLDivElement>(rows.length);
  return (
    <RowsGroup legend={legend} list={{ id: list.id, errors: list.errors }}>
      <div ref={box}>
        <ol>
          {rows.map((row, index) => (
            <li key={row.key ?? index} className="skill-row" data-row>
              <SkillRow row={row} number={index + 1} hasImportance={hasImportance} />
              <Button
                look="link"
                small
                aria-label={t("forms.skills.removeSkill", { number: index + 1 })}
                {...form.remove.getButtonProps({ name: list.name, index })}
              >
                {t("forms.skills.remove")}
              </Button>
            </li>
          ))}
        </ol>
        <Button
          look="plain"
          small
          data-add
          {...form.insert.getButtonProps({ name: list.name, defaultValue: { importance: "2" } })}
        >
          {t("forms.skills.add")}
        </Button>
      </div>
    </RowsGroup>
  );
}

type RowProps = { row: FieldOf<SkillValues>; number: number; hasImportance: boolean };

function SkillRow({ row, number, hasImportance }: RowProps) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const { skill, importance, level, known } = row.getFieldset();
  return (
    <>
      <SkillPicker {...bind(skill)} known={known} label={t("forms.skills.skill", { number })} />
      {hasImportance ? (
        <SelectField
          {...bind(importance)}
          label={t("forms.skills.importance")}
          empty={false}
          options={(["2", "1"] as const).map((value) => ({
            value,
            label: t(`codes.importance.${value}`),
          }))}
        />
      ) : null}
      <SelectField
        {...bind(level)}
        label={t("forms.skills.level")}
        empty={false}
        options={[
          { value: "", label: t("forms.skills.anyLevel") },
          ...LEVELS.map((value) => ({ value, label: t("forms.skills.levelOf", { level: value }) })),
        ]}
      />
    </>
  );
}
