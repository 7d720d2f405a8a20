import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import type { PostingFields, PostingFormMeta } from "./bind.ts";
import { CreditsSum } from "./credits-sum.tsx";
import { ModuleRow } from "./module-row.tsx";
import { isEmptyModule } from "./module-summary.ts";
import { Section } from "./section.tsx";
import { useRowFocus } from "./use-row-focus.ts";

type Props = {
  form: PostingFormMeta;
  fields: PostingFields;
  /** The original language as chosen now, and its name when it is neither English nor Bulgarian. */
  language: string;
  otherLanguage: string | undefined;
};

/** The courses of a programme, each a row that opens. */
export function ModulesSection({ form, fields, language, otherLanguage }: Props) {
  const { t } = useTranslation();
  const list = fields.modules;
  const rows = list.getFieldList();
  const box = useRowFocus<HTMLDivElement>(rows.length);
  const firstEmpty = rows.findIndex((row) => isEmptyModule(row.initialValue));
  return (
    <Section
      legend={t("forms.modules.legend")}
      hint={t("forms.modules.hint")}
      list={{ id: list.id, errors: list.errors }}
    >
      <div ref={box}>
        <ol className="module-rows">
          {rows.map((row, index) => (
            <li key={row.key ?? index} data-row>
              <ModuleRow
                name={row.name}
                number={index + 1}
                isOpen={index === firstEmpty}
                language={language}
                otherLanguage={otherLanguage}
                remove={form.remove.getButtonProps({ name: list.name, index })}
              />
            </li>
          ))}
        </ol>
        <Button look="plain" small data-add {...form.insert.getButtonProps({ name: list.name })}>
          {t("forms.modules.add")}
        </Button>
      </div>
      <CreditsSum form={form} fields={fields} />
    </Section>
  );
}
