import { readerText } from "#app/lib/in-reader-language.ts";
import { levelWord } from "./level-word.ts";
import type { SchemaReader } from "./schema-org-job.ts";
import type { Told } from "./types.ts";

type Programme = NonNullable<Told["programme"]>;

/** What a programme states, in the words of schema.org's EducationalOccupationalProgram. */
export function studyProgramme(posting: Told, { t, reader, title, by }: SchemaReader) {
  const { programme, modules } = posting;
  return {
    "@type": "EducationalOccupationalProgram",
    name: title,
    provider: { "@type": "CollegeOrUniversity", ...by },
    hasCourse: modules.map(({ code, language, texts, ects }) => ({
      "@type": "Course",
      name: readerText(texts, language, reader).title,
      courseCode: code ?? undefined,
      numberOfCredits: credits(ects),
    })),
    ...(programme ? stated(programme, t) : {}),
  };
}

function stated(programme: Programme, t: SchemaReader["t"]) {
  const { semesters, studyForms, studentsPerYear, ects } = programme;
  return {
    educationalProgramMode: studyForms?.map((form) => t(`codes.studyForms.${form as "dual"}`)),
    // Two semesters are a year.
    timeToComplete: semesters ? `P${semesters * 6}M` : undefined,
    numberOfCredits: credits(ects),
    maximumEnrollment: studentsPerYear ?? undefined,
    educationalCredentialAwarded: credentialOf(programme, t),
  };
}

function credentialOf(programme: Programme, t: SchemaReader["t"]) {
  const category = levelWord(programme, t);
  const { qualification, eqfLevel, accreditedBy } = programme;
  if (!category && !qualification && !accreditedBy) return undefined;
  return {
    "@type": "EducationalOccupationalCredential",
    name: qualification ?? undefined,
    credentialCategory: category ?? undefined,
    educationalLevel: eqfLevel
      ? {
          "@type": "DefinedTerm",
          name: t(`codes.eqf.${eqfLevel as 6}`),
          termCode: `${eqfLevel}`,
          inDefinedTermSet:
            "https://europass.europa.eu/en/europass-digital-tools/european-qualifications-framework",
        }
      : undefined,
    recognizedBy: accreditedBy ? { "@type": "Organization", name: accreditedBy } : undefined,
  };
}

const credits = (ects: number | null) =>
  ects === null ? undefined : { "@type": "StructuredValue", value: ects, name: "ECTS" };
