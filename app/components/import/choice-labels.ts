import { useTranslation } from "react-i18next";
import { useFormats } from "#app/lib/use-formats.ts";

const GROUPS: Record<string, string> = {
  mode: "codes.modes",
  payPeriod: "codes.payPeriodNames",
  mayLeadToJob: "codes.answers",
  countsAsPractice: "codes.answers",
  contract: "codes.contracts",
  documents: "codes.documents",
  benefits: "codes.benefits",
  funding: "codes.funding",
  ip: "codes.ip",
  confidentiality: "codes.confidentiality",
  expectedResults: "codes.expectedResults",
  madeAvailable: "codes.madeAvailable",
  theses: "codes.theses",
  degree: "codes.degrees",
  studyForms: "codes.studyForms",
  eqfLevel: "codes.eqf",
  minEqf: "codes.eqf",
};

type Translate = (key: string) => string;

/** What the codes of a closed list are called; currencies and countries by their codes. */
export function useChoiceLabel() {
  const { t } = useTranslation();
  const { language } = useFormats();
  const say = t as Translate;
  return (target: string, code: string): string => {
    if (GROUPS[target]) return say(`${GROUPS[target]}.${code}`);
    if (target === "payKind" || target === "isOpenToStudents")
      return say(`imports.mapping.words.${code}`);
    if (target === "language" || target === "languages")
      return code === "any" ? t("codes.languages.any") : language(code);
    return code;
  };
}
