import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/lib/use-formats.ts";
import type { Told } from "./types.ts";

type Team = { teamFrom?: number | null; teamTo?: number | null };

/** How many people a side brings; null: it is not stated. */
export function teamOf({ teamFrom: from, teamTo: to }: Team, t: TFunction): string | null {
  if (from && to)
    return from === to
      ? t("posting.people", { count: to })
      : t("posting.peopleBetween", { from, to });
  if (from) return t("posting.peopleFrom", { count: from });
  return to ? t("posting.peopleTo", { count: to }) : null;
}

/** Readiness, money and terms of a joint project, and what either side puts in. */
export function usePartnershipFacts(proposal: Told["proposal"], offer: Told["offer"]) {
  const terms = useTerms(proposal ?? offer, offer);
  const shares = useShares(proposal, offer);
  return [...terms, ...shares];
}

function useTerms(terms: Told["proposal"] | Told["offer"], offer: Told["offer"]) {
  const { t } = useTranslation();
  const { money, either } = useFormats();
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
  ];
}

function useShares(proposal: Told["proposal"], offer: Told["offer"]) {
  const { t } = useTranslation();
  const shares = proposal ?? offer;
  if (!shares) return [];
  const set = <Code extends string>(codes: string[] | null, say: (code: Code) => string) =>
    codes?.map((code) => say(code as Code)).join("; ");
  return [
    {
      term: t("posting.expectedResults"),
      value: set<"study">(shares.expectedResults, (code) => t(`codes.expectedResults.${code}`)),
    },
    {
      term: t("posting.madeAvailable"),
      value: set<"data">(shares.madeAvailable, (code) => t(`codes.madeAvailable.${code}`)),
    },
    {
      term: t(proposal ? "posting.universityTeam" : "posting.companyTeam"),
      value: teamOf(shares, t),
    },
    {
      term: t("posting.openToStudents"),
      value: proposal?.isOpenToStudents ? t("posting.yes") : null,
    },
    {
      term: t("posting.theses"),
      value: set<"master">(proposal?.theses ?? null, (code) => t(`codes.theses.${code}`)),
    },
  ];
}
