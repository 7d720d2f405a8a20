import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { POSTING_KINDS } from "#app/domain/posting/options-input.ts";
import { LIST_STATES, type OwnListQuery } from "#app/domain/posting/own-list-input.ts";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choice-fields.tsx";
import { SelectField } from "#app/components/select-field.tsx";

/** Which of one's postings are shown. */
export function ListFilter({ query }: { query: OwnListQuery }) {
  const { t } = useTranslation();
  const any = (label: string) => ({ value: "", label });
  return (
    <Form method="get" className="list-filter">
      <SelectField
        name="state"
        label={t("workspace.list.state")}
        defaultValue={query.state ?? ""}
        empty={false}
        options={[
          any(t("workspace.list.anyState")),
          ...LIST_STATES.map((value) => ({
            value,
            label: t(
              value === "taken_down"
                ? "codes.closeReasons.taken_down"
                : `codes.postingStates.${value}`,
            ),
          })),
        ]}
      />
      <SelectField
        name="kind"
        label={t("workspace.list.kind")}
        defaultValue={query.kind ?? ""}
        empty={false}
        options={[
          any(t("workspace.list.anyKind")),
          ...POSTING_KINDS.map((value) => ({ value, label: t(`common.kinds.${value}`) })),
        ]}
      />
      <Checkbox
        name="ends"
        value="soon"
        label={t("workspace.list.soon")}
        defaultChecked={query.ends === "soon"}
      />
      <Button look="plain">{t("workspace.list.filter")}</Button>
    </Form>
  );
}
