import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { TextArea } from "#app/components/text-field.tsx";
import { type PostingFields, useBind } from "../bind.ts";
import { SUGGEST, TAKE_PASTED } from "./suggest-button.ts";

/** Where a text that stands elsewhere is pasted whole. The server puts it into the fields and has it read for skills. */
export function AdvertisementBox({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const { advertisement } = fields;
  return (
    <details className="paste-text" open={Boolean(advertisement.errors?.length)}>
      <summary>{t("forms.paste.open")}</summary>
      <TextArea
        {...bind(advertisement)}
        label={t("forms.paste.text")}
        hint={t("forms.paste.hint")}
        rows={9}
        optional
      />
      <Button
        look="plain"
        small
        formNoValidate
        name={SUGGEST}
        value={TAKE_PASTED}
        formAction="#suggested"
      >
        {t("forms.paste.take")}
      </Button>
    </details>
  );
}
