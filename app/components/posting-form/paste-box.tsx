import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { TextArea } from "#app/components/text-field.tsx";
import { type PostingFields, useBind } from "./bind.ts";
import { PASTE } from "./paste-button.ts";
import { textOf } from "./rows.ts";

/** Where rows of a spreadsheet become modules. The server reads them, with JavaScript and without. */
export function PasteBox({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const { pasted, pastedCount } = fields;
  const taken = textOf(pastedCount.initialValue);
  return (
    <>
      {taken ? (
        <Notice
          tone={pasted.errors?.length ? "warning" : "done"}
          title={t("forms.modules.pastedTaken", { count: Number(taken) })}
        >
          {t("forms.modules.pastedLater")}
        </Notice>
      ) : null}
      <details className="paste-box" open={Boolean(pasted.errors?.length)}>
        <summary>{t("forms.modules.paste")}</summary>
        <TextArea
          {...bind(pasted)}
          label={t("forms.modules.pasted")}
          hint={t("forms.modules.pastedHint")}
          rows={6}
          spellCheck={false}
          wrap="off"
          optional
        />
        <Button look="plain" small formNoValidate {...PASTE}>
          {t("forms.modules.takePasted")}
        </Button>
      </details>
    </>
  );
}
