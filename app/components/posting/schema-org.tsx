import { useTranslation } from "react-i18next";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { jsonInScript } from "#app/lib/json-in-script.ts";
import { useRootData } from "#app/lib/root-loader.ts";
import { jobPosting } from "./schema-org-job.ts";
import type { SchemaReader } from "./schema-org-job.ts";
import { studyProgramme } from "./schema-org-programme.ts";
import type { Told } from "./types.ts";

type Props = {
  posting: Told;
  /** The whole description as safe HTML, or the summary where there is none. */
  description: string | undefined;
};

/**
 * What search engines read: schema.org descriptions of open programmes and internships, with what schema.org has a word
 * for. Documents that are asked for, mentors and skill levels have none there; addresses of people are left out.
 */
export function StructuredData({ posting, description }: Props) {
  const { t, i18n } = useTranslation();
  const origin = useRootData()?.origin;
  if (!posting.isOpen) return null;
  const { version, organisation } = posting;
  const by = {
    name: readerName(organisation, i18n.language),
    url: origin ? `${origin}/organisations/${organisation.id}` : undefined,
  };
  const { title } = readerText(version.texts, version.language, i18n.language);
  const facts = factsOf(posting, { t, reader: i18n.language, title, by });
  if (!facts) return null;
  const content = {
    "@context": "https://schema.org",
    ...facts,
    description,
    url: origin ? `${origin}/postings/${posting.id}` : undefined,
    identifier: posting.id,
  };
  const json = jsonInScript(content);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function factsOf(posting: Told, told: SchemaReader) {
  if (posting.kind === "internship") return jobPosting(posting, told);
  return posting.kind === "programme" ? studyProgramme(posting, told) : null;
}
