import { useTranslation } from "react-i18next";
import { useFormats } from "#app/lib/use-formats.ts";
import type { Told } from "./types.ts";

/** Readiness, money and terms of a joint project. */
export function usePartnershipFacts(proposal: Told["proposal"], offer: Told["offer"]) {
  const { t } = useTranslation();
  const { money, either } = useFormats();
  const terms = proposal ?? offer;
  if (!terms) return [];
  const { trlFrom: from, trlTo: to, funding, ip, confidentiality } = terms;
  const notStated = t("posting.notStated");
  const options = <Code extends string>(codes: string[] | null, say: (code: Code) => string) =>
    codes ? either(codes.map((code) => say(code as Code))) : notStated;
  return [
    {
      term: t("posting.readiness"),
      value: from && to ? t("posting.trl", { from, to }) : notStated,
    },
    {
      term: t("posting.budget"),
      value:
        offer?.budget && offer.budgetCurrency ? money(offer.budget, offer.budgetCurrency) : null,
    },
    {
      term: t("posting.funding"),
      value: options<"company">(funding, (code) => t(`codes.funding.${code}`)),
    },
    { term: t("posting.ip"), value: options<"company">(ip, (code) => t(`codes.ip.${code}`)) },
    {
      term: t("posting.confidentiality"),
      value: options<"nda">(confidentiality, (code) => t(`codes.confidentiality.${code}`)),
    },
    {
      term: t("posting.openToStudents"),
      value: proposal?.isOpenToStudents ? t("posting.yes") : null,
    },
  ];
}
