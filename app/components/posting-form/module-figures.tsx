import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { Checkbox } from "#app/components/choice-fields.tsx";
import { NumberField, TextField } from "#app/components/text-field.tsx";
import { type FieldOf, useBind } from "./bind.ts";
import type { ModuleTextValues, ModuleValues } from "./form-values.ts";
import type { Slot } from "./module-texts.tsx";

type Props = {
  module: FieldOf<ModuleValues>;
  /** Which title stands in the line: that in the original language. */
  title: { texts: FieldOf<ModuleValues["texts"]>; slot: Slot; otherLanguage: string };
};

/** The cells of a module's line. On a narrow screen each has its label, on a wide one the head of the table is enough. */
export function ModuleFigures({ module, title }: Props) {
  const { t } = useTranslation();
  const { bind, bindYes } = useBind();
  const { code, semester, ects, isCompulsory } = module.getFieldset();
  const bySlot = title.texts.getFieldset() as Record<Slot, FieldOf<ModuleTextValues>>;
  return (
    <>
      <td>
        <NumberField
          {...bind(semester)}
          label={t("forms.modules.semester")}
          min={1}
          max={LIMITS.semesters}
        />
      </td>
      <td>
        <TextField {...bind(code)} label={t("forms.modules.code")} maxLength={LIMITS.moduleCode} />
      </td>
      <td>
        <TextField
          {...bind(bySlot[title.slot].getFieldset().title)}
          label={t(`forms.modules.titleIn.${title.slot}`, { language: title.otherLanguage })}
          maxLength={LIMITS.moduleTitle}
        />
      </td>
      <td>
        <NumberField
          {...bind(ects)}
          label={t("forms.modules.ects")}
          min={0}
          max={LIMITS.ectsPerModule}
          step="0.5"
        />
      </td>
      <td>
        <Checkbox {...bindYes(isCompulsory)} label={t("forms.modules.isCompulsory")} />
      </td>
    </>
  );
}
