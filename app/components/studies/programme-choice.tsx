import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { StudiesShown } from "#app/domain/fit/queries.server.ts";
import { Field } from "#app/components/field.tsx";
import { academicYear } from "#app/lib/academic-year.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";

type Props = Pick<SerializeFrom<StudiesShown>, "programmes" | "hasMore"> & {
  chosen: string;
  errors: string[];
};

/** The programmes of all universities, by university. */
export function ProgrammeChoice({ programmes, hasMore, chosen, errors }: Props) {
  const { t, i18n } = useTranslation();
  const reader = i18n.language;
  const named = programmes.map(({ id, organisation, texts, language, academicYear: year }) => {
    const { title } = readerText(texts, language, reader);
    const label = year === null ? title : `${title}, ${academicYear(year)}`;
    return { id, label, university: readerName(organisation, reader) };
  });
  const universities = [...new Set(named.map(({ university }) => university))];
  return (
    <>
      <Field
        name="programme"
        label={t("fit.form.programme")}
        hint={t("fit.form.programmeHint")}
        errors={errors}
        optional
      >
        {(control) => (
          <select {...control} defaultValue={chosen}>
            <option value="">{t("fit.form.noProgramme")}</option>
            {universities.map((university) => (
              <optgroup key={university} label={university}>
                {named
                  .filter((one) => one.university === university)
                  .map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {hasMore ? (
        <p className="hint">
          {t("fit.form.more")} <Link to="/search?kind=programme">{t("fit.form.search")}</Link>
        </p>
      ) : null}
    </>
  );
}
