import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { DateField, TextField } from "#app/components/text-field.tsx";
import { useVerb } from "./use-verb.ts";

type Props = {
  choice: { person?: string; verb?: string; subject?: string; day?: string };
  staff: readonly { id: string | null; name: string | null }[];
  verbs: readonly string[];
};

/** Narrows the log to a person, a verb, a subject or a day. */
export function LogFilterForm({ choice, staff, verbs }: Props) {
  const { t } = useTranslation();
  const verbOf = useVerb();
  const people = staff.flatMap(({ id, name }) =>
    id ? [{ value: id, label: name ?? `${t("office.former")} (${id.slice(0, 8)})` }] : [],
  );
  return (
    <Form method="get" className="log-filter">
      <div className="field-row">
        <SelectField
          name="person"
          label={t("office.log.who")}
          defaultValue={choice.person ?? ""}
          empty={false}
          options={[{ value: "", label: t("office.log.everybody") }, ...people]}
        />
        <SelectField
          name="verb"
          label={t("office.log.verb")}
          defaultValue={choice.verb ?? ""}
          empty={false}
          options={[
            { value: "", label: t("office.log.everything") },
            ...verbs.map((verb) => ({ value: verb, label: verbOf(verb) })),
          ]}
        />
        <DateField name="day" label={t("office.log.day")} defaultValue={choice.day} />
        <TextField
          name="subject"
          label={t("office.log.subject")}
          hint={t("office.log.subjectHint")}
          defaultValue={choice.subject}
        />
      </div>
      <p className="actions">
        <Button>{t("office.log.narrow")}</Button>
        <Link to="/staff/log">{t("office.log.all")}</Link>
      </p>
    </Form>
  );
}
