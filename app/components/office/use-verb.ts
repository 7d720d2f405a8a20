import { useTranslation } from "react-i18next";

const KNOWN = [
  "verified",
  "refused",
  "more_asked",
  "claimed",
  "suspended",
  "restored",
  "evidence_noted",
  "identity_changed",
  "names_confirmed",
  "number_corrected",
  "domain_confirmed",
  "domain_declined",
  "claim_accepted",
  "claim_refused",
  "merged",
  "merged_away",
  "deprecated",
  "reinstated",
  "mapped",
  "added",
  "proposal_accepted",
  "proposal_answered",
  "proposal_refused",
  "owner_appointed",
  "taken_down",
  "closed",
  "reports_dismissed",
  "published",
  "returned",
  "person_viewed",
  "sessions_ended",
  "mail_repeated",
  "search_repeated",
  "imported",
  "listed",
] as const;

/** What a verb of the record is in words; one that has none yet stands as it was written. */
export function useVerb(): (verb: string) => string {
  const { t } = useTranslation();
  return (verb) => {
    const known = KNOWN.find((one) => one === verb);
    return known ? t(`office.log.verbs.${known}`) : verb.replaceAll("_", " ");
  };
}
