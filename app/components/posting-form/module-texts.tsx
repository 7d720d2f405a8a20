import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { TextArea, TextField } from "#app/components/text-field.tsx";
import { type FieldOf, useBind } from "./bind.ts";
import type { ModuleTextValues, ModuleValues } from "./form-values.ts";
import { hasOwnPlace } from "./texts-by-language.ts";

export type Slot = "en" | "bg" | "other";

type Props = {
  texts: FieldOf<ModuleValues["texts"]>;
  /** The languages of the programme, the original first. */
  slots: readonly Slot[];
  /** The name of the language under `other`. */
  otherLanguage: string;
};

/** Translated titles, and outcomes in all languages; the original title stands in the table. */
export function ModuleTexts({ texts, slots, otherLanguage }: Props) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const bySlot = texts.getFieldset() as Record<Slot, FieldOf<ModuleTextValues>>;
  return (
    <>
      {slots.slice(1).map((slot) => (
        <TextField
          key={slot}
          {...bind(bySlot[slot].getFieldset().title)}
          label={t(`forms.modules.titleIn.${slot}`, { language: otherLanguage })}
          maxLength={LIMITS.moduleTitle}
          optional
        />
      ))}
      {slots.map((slot) => (
        <TextArea
          key={slot}
          {...bind(bySlot[slot].getFieldset().outcomes)}
          label={t(`forms.modules.outcomesIn.${slot}`, { language: otherLanguage })}
          rows={4}
          maxLength={LIMITS.moduleOutcomes}
          optional
        />
      ))}
    </>
  );
}

/** The languages that a module's texts are asked in, the original first. */
export function slotsFor(language: string, hasOther: boolean): Slot[] {
  if (!hasOwnPlace(language)) return ["other", "en", "bg"];
  const own: Slot[] = language === "bg" ? ["bg", "en"] : ["en", "bg"];
  return hasOther ? [...own, "other"] : own;
}
