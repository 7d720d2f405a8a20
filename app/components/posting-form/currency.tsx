import { useTranslation } from "react-i18next";
import { TextField } from "#app/components/text-field.tsx";
import { type PostingFields, useBind } from "./bind.ts";

type Props = {
  field: PostingFields["payCurrency"];
  /** When it is needed; without words it never is. */
  optional?: string;
};

/** An ISO 4217 code. */
export function Currency({ field, optional }: Props) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <TextField
      {...bind(field)}
      label={t("forms.currency")}
      hint={t("forms.currencyHint")}
      maxLength={3}
      autoCapitalize="characters"
      spellCheck={false}
      className="brief"
      optional={optional ?? true}
    />
  );
}
