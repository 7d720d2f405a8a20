import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { OrganisationPage } from "#app/domain/organisation/queries.server.ts";
import { KeyFacts } from "#app/components/facts.tsx";
import { Markdown } from "#app/components/markdown.tsx";
import { ContactList } from "#app/components/organisation/contact-list.tsx";
import { DepartmentList } from "#app/components/organisation/department-list.tsx";

type Props = {
  organisation: Omit<SerializeFrom<OrganisationPage>, "about">;
  /** What it says of itself, in each language. */
  written: readonly { lang: string; html: string }[];
};

/** All words of an organisation's profile, in every language that it has them in: for staff, who vouch for each of them. */
export function WholeProfile({ organisation, written }: Props) {
  const { t } = useTranslation();
  const { name, nameEn, nameBg } = organisation;
  const about = { en: t("organisationForm.aboutEn"), bg: t("organisationForm.aboutBg") };
  return (
    <>
      <KeyFacts
        facts={[
          { term: t("organisationForm.name"), value: name },
          { term: t("organisationForm.nameEn"), value: nameEn && <span lang="en">{nameEn}</span> },
          { term: t("organisationForm.nameBg"), value: nameBg && <span lang="bg">{nameBg}</span> },
        ]}
      />
      {written.map(({ lang, html }) => (
        <section key={lang}>
          <h3>{about[lang as keyof typeof about] ?? lang}</h3>
          <Markdown lang={lang} html={html} />
        </section>
      ))}
      <ContactList {...organisation} />
      <DepartmentList departments={organisation.departments} inEveryLanguage />
    </>
  );
}
