import { useTranslation } from "react-i18next";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { jsonInScript } from "#app/lib/json-in-script.ts";
import type { Told } from "./types.ts";

type Props = { posting: Told; description: string | undefined };

/** What search engines read: schema.org descriptions of open programmes and internships. */
export function StructuredData({ posting, description }: Props) {
  const { i18n } = useTranslation();
  if (!posting.isOpen) return null;
  const { version, organisation } = posting;
  const text = readerText(version.texts, version.language, i18n.language);
  const publisher = { "@type": "Organization", name: readerName(organisation, i18n.language) };
  const facts =
    posting.kind === "programme"
      ? { "@type": "EducationalOccupationalProgram", name: text.title, provider: publisher }
      : posting.kind === "internship"
        ? internshipFacts(posting, text.title, publisher)
        : null;
  if (!facts) return null;
  const content = {
    "@context": "https://schema.org",
    inLanguage: text.lang,
    description,
    ...facts,
  };
  const json = jsonInScript(content);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function internshipFacts(posting: Told, title: string, hiringOrganization: object) {
  const { publishedAt, expiresAt, places, version } = posting;
  return {
    "@type": "JobPosting",
    title,
    employmentType: "INTERN",
    datePosted: publishedAt,
    validThrough: expiresAt,
    hiringOrganization,
    ...(version.mode === "remote" ? { jobLocationType: "TELECOMMUTE" } : {}),
    jobLocation: places.map((place) => ({
      "@type": "Place",
      address: {
        "@type": "PostalAddress",
        addressLocality: place.en ?? place.label,
        addressCountry: place.country ?? undefined,
      },
    })),
  };
}
