import type { SerializeFrom } from "@remix-run/node";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { OrganisationPage } from "#app/domain/organisation/queries.server.ts";

type Told = SerializeFrom<OrganisationPage>["departments"];

type Props = {
  departments: Told;
  /** Each by all of its names, and not only by that for the reader. */
  inEveryLanguage?: boolean;
};

/** Faculties, departments and laboratories, each with its page where it has one. */
export function DepartmentList({ departments, inEveryLanguage = false }: Props) {
  const { t } = useTranslation();
  if (departments.length === 0) return null;
  return (
    <section>
      <h2>{t("organisation.departments")}</h2>
      <ul>
        {departments.map((department, index) => (
          <li key={index}>
            <Department {...department} inEveryLanguage={inEveryLanguage} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Department({
  names,
  website,
  inEveryLanguage,
}: Told[number] & { inEveryLanguage: boolean }) {
  const { i18n } = useTranslation();
  const lang = names[i18n.language] ? i18n.language : Object.keys(names)[0]!;
  const others = inEveryLanguage ? Object.keys(names).filter((other) => other !== lang) : [];
  return (
    <>
      {website ? (
        <a href={website} rel="nofollow ugc noopener" lang={lang}>
          {names[lang]}
        </a>
      ) : (
        <span lang={lang}>{names[lang]}</span>
      )}
      {others.map((other) => (
        <Fragment key={other}>
          {" / "}
          <span lang={other}>{names[other]}</span>
        </Fragment>
      ))}
    </>
  );
}
