import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import type { PostingFields, PostingFormMeta } from "./bind.ts";
import { CreditsSum } from "./credits-sum.tsx";
import { SuggestBox } from "./from-text/suggest-box.tsx";
import { ALL_MODULES } from "./from-text/suggest-button.ts";
import { ModuleRow } from "./module-row.tsx";
import { PasteBox } from "./paste-box.tsx";
import { Section } from "./section.tsx";
import { noteMove, useRowFocus } from "./use-row-focus.ts";

type Props = {
  form: PostingFormMeta;
  fields: PostingFields;
  /** The original language as chosen now, and its name when it is neither English nor Bulgarian. */
  language: string;
  otherLanguage: string | undefined;
  /** Skills that were found in the texts of modules, as HTML. */
  suggested: string | undefined;
};

const COLUMNS = ["semester", "code", "title", "ects", "isCompulsory", "order"] as const;

/** The courses of a programme: a table of their figures, each with a part that opens. */
export function ModulesSection({ form, fields, language, otherLanguage, suggested }: Props) {
  const { t } = useTranslation();
  const list = fields.modules;
  const rows = list.getFieldList();
  const box = useRowFocus<HTMLDivElement>(rows.length);
  return (
    <Section
      anchor="part-modules"
      legend={t("forms.modules.legend")}
      hint={t("forms.modules.hint")}
      list={{ id: list.id, errors: list.errors }}
    >
      <PasteBox fields={fields} />
      <SuggestBox label={t("forms.modules.suggestAll")} place={ALL_MODULES} found={suggested} />
      <div ref={box} onClick={noteMove}>
        <table className="module-table">
          <caption className="spoken">{t("forms.modules.legend")}</caption>
          <thead>
            <tr>
              <th scope="col">№</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`forms.modules.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map((row, index) => (
            <ModuleRow
              key={row.key ?? index}
              name={row.name}
              index={index}
              count={rows.length}
              language={language}
              otherLanguage={otherLanguage}
              form={form}
              list={list.name}
            />
          ))}
        </table>
        <Button look="plain" small data-add {...form.insert.getButtonProps({ name: list.name })}>
          {t("forms.modules.add")}
        </Button>
      </div>
      <CreditsSum form={form} fields={fields} />
    </Section>
  );
}
