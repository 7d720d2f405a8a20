import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { OrganisationPage } from "#app/domain/organisation/queries.server.ts";

type Told = SerializeFrom<OrganisationPage>["departments"];

/** Faculties, departments and laboratories, each with its page where it has one. */
export function DepartmentList({ departments }: { departments: Told }) {
  const { t } = useTranslation();
  if (departments.length === 0) return null;
  return (
    <section>
      <h2>{t("organisation.departments")}</h2>
      <ul>
        {departments.map((department, index) => (
          <li key={index}>
            <Department {...department} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Department({ names, website }: Told[number]) {
  const { i18n } = useTranslation();
  const lang = names[i18n.language] ? i18n.language : Object.keys(names)[0]!;
  return website ? (
    <a href={website} rel="nofollow ugc noopener" lang={lang}>
      {names[lang]}
    </a>
  ) : (
    <span lang={lang}>{names[lang]}</span>
  );
}
