import { at, sendEmpty, unfold, type PageType } from "./page-type.ts";
import type { Places } from "./find-places.ts";

const waiting = (rest: string) => (places: Places) => `${places.office.waiting}${rest}`;
const own = (rest: string) => (places: Places) => `${places.office.own}${rest}`;

/** What the staff of the cluster see. */
export const OFFICE_PAGES: readonly PageType[] = (
  [
    { name: "office", path: at("/staff") },
    { name: "office-verifications", path: at("/staff/verifications") },
    { name: "office-decision", path: waiting("/decision") },
    { name: "office-decision-error", path: waiting("/decision"), prepare: sendEmpty },
    { name: "office-decided", path: own("/decision") },
    { name: "office-suspension", path: own("/suspension"), prepare: sendEmpty },
    { name: "office-number", path: own("/number") },
    { name: "office-note", path: waiting("/staff-note") },
    { name: "office-merger", path: waiting("/merger") },
    { name: "office-merger-preview", path: ({ office }) => office.merger },
    { name: "office-claims", path: at("/staff/claims"), prepare: unfold },
    { name: "office-claim-refusal", path: ({ office }) => `${office.claim}/refusal` },
    { name: "office-skill-proposals", path: at("/staff/skill-proposals") },
    { name: "office-reports", path: at("/staff/reports") },
    { name: "office-owners", path: at("/staff/owners") },
    { name: "office-appointment", path: ({ office }) => office.appointment },
    { name: "office-take-down", path: ({ office }) => `${office.reported}/take-down` },
    { name: "office-dismissal", path: ({ office }) => `${office.reported}/dismissal` },
    { name: "office-log", path: at("/staff/log") },
    { name: "office-log-empty", path: at("/staff/log?day=1999-01-01") },
    { name: "office-people", path: at("/staff/people") },
    { name: "office-person", path: ({ office }) => office.person },
    { name: "office-organisations", path: at("/staff/organisations?q=инстру") },
    { name: "office-matches", path: at("/staff/matches") },
    { name: "office-status", path: at("/staff/status") },
  ] satisfies PageType[]
).map((type): PageType => ({ ...type, person: "staff" }));
