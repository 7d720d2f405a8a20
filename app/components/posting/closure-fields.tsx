import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import { TextArea } from "#app/components/text-field.tsx";

type Props = Record<"reason" | "note", FieldMetadata<string | undefined>>;

/** Why something is closed, and a note for the record. */
export function ClosureFields({ reason, note }: Props) {
  const { t } = useTranslation();
  const { bind, bindChoice } = useBind();
  const reasons = (["filled", "withdrawn"] as const).map((value) => ({
    value,
    label: t(`forms.closure.${value}`),
  }));
  return (
    <>
      <RadioGroup {...bindChoice(reason)} label={t("forms.closure.reason")} options={reasons} />
      <TextArea
        {...bind(note)}
        label={t("forms.closure.note")}
        hint={t("forms.closure.noteHint")}
        maxLength={LIMITS.reason}
        rows={3}
        className="short"
        optional
      />
    </>
  );
}
