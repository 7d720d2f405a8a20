import { randomUUID } from "node:crypto";

/** What anybody may open. Every other page asks for an account. */
export const PUBLIC_PAGES = new Set([
  "/",
  "/search",
  "/search.atom",
  "/search/choices/:facet",
  "/how-matching-works",
  "/how-matching-works/counts/:number",
  "/how-matching-works/counts/:number/numbers.csv",
  "/how-matching-works/credits/:number/credits.csv",
  "/organisations",
  "/organisations/:id",
  "/organisations/:id/logo",
  "/invitations/:secret",
  "/postings/:id",
  "/skills/:id",
  "/skills.ttl",
  "/robots.txt",
  "/sitemap.xml",
  "/sitemaps/:name",
  "/postings/:id/curriculum",
  "/postings/:id/comparison",
  "/postings/:id/matches",
  "/postings/:id/matches/:otherId",
  "/postings/:id/report",
  "/sign-in",
  "/sign-up",
  "/confirmation/:secret",
  "/forgotten-password",
  "/new-password/:secret",
  "/unsubscribe/:token",
  "/mails",
  "/mails/:id",
  "/mails/:id/look",
  "/privacy",
  "/account/closed",
  "/*",
]);

/** What anybody may send. */
export const PUBLIC_FORMS = new Set([
  "/sign-in",
  "/sign-up",
  "/confirmation/:secret",
  "/forgotten-password",
  "/new-password/:secret",
  "/postings/:id/report",
]);

/** What the signed token in its address says alone may be sent from anywhere; no other token leads anywhere. */
export const SIGNED_FORMS = new Set(["/unsubscribe/:token"]);

/** What everybody with an account may open or send: it shows or ends only what is their own. */
export const OWN_PAGES = new Set([
  "/workspace",
  "/organisations/new",
  "/skill-suggestions",
  "/skill-proposals",
  "/skill-proposals/new",
  "/sign-in/second-factor",
  "/sign-in/recovery-code",
  "/account",
  "/account/name",
  "/account/password",
  "/account/address",
  "/account/mail-topics",
  "/account/second-factor",
  "/account/second-factor/new-codes",
  "/account/second-factor/recovery-codes",
  "/account/second-factor/removal",
  "/account/second-factor/replacement",
  "/account/sessions",
  "/account/other-sessions/end",
  "/account/export",
  "/account/export/file",
  "/account/closure",
  "/saved",
  "/saved/searches",
  "/saved/postings/:id",
  "/workspace/archives",
  "/workspace/closures",
  "/workspace/copies",
  "/workspace/postings",
  "/workspace/publications",
  "/workspace/renewals",
]);
export const OWN_FORMS = new Set([
  ...PUBLIC_FORMS,
  "/sign-out",
  "/skill-proposals/new",
  "/organisations/new",
  "/sign-in/second-factor",
  "/sign-in/recovery-code",
  "/account/name",
  "/account/password",
  "/account/address",
  "/account/mail-topics",
  "/account/second-factor",
  "/account/second-factor/recovery-codes",
  "/account/second-factor/removal",
  "/account/second-factor/replacement",
  "/account/other-sessions/end",
  "/account/export/file",
  "/account/closure",
  "/text-previews",
  "/saved/searches",
  "/saved/postings/:id/removal",
  "/workspace/archives",
  "/workspace/closures",
  "/workspace/copies",
  "/workspace/publications",
  "/workspace/renewals",
]);

/** Addresses of verbs: whoever opens one by a link is sent on to a page that is on these lists itself. */
export const SENT_ON: Record<string, RegExp> = {
  "/organisations/:id/members/:memberId/role": /^\/organisations\/[0-9a-f-]+\/members$/,
  "/organisations/:id/invitations/:invitationId/renewal": /^\/organisations\/[0-9a-f-]+\/members$/,
  "/organisations/:id/invitations/:invitationId/withdrawal":
    /^\/organisations\/[0-9a-f-]+\/members$/,
  "/organisations/:id/invitations/:invitationId/acceptance": /^\/organisations\/[0-9a-f-]+$/,
  "/organisations/:id/domains/:domainId/withdrawal": /^\/organisations\/[0-9a-f-]+\/members$/,
  "/organisations/:id/joining": /^\/organisations\/[0-9a-f-]+$/,
  "/organisations/:id/logo/removal": /^\/organisations\/[0-9a-f-]+\/logo\/edit$/,
  "/organisations/:id/evidence/:evidenceId/removal": /^\/organisations\/[0-9a-f-]+\/verification$/,
  "/postings/:id/matches/:otherId/readmission": /^\/postings\/[0-9a-f-]+\/hidden-matches$/,
  "/postings/:id/publication": /^\/postings\/[0-9a-f-]+$/,
  "/postings/:id/withdrawal": /^\/postings\/[0-9a-f-]+$/,
  "/postings/:id/copy": /^\/postings\/[0-9a-f-]+$/,
  "/postings/:id/next-year": /^\/postings\/[0-9a-f-]+$/,
  "/organisations/:id/domains/:domainId/confirmation": /^\/organisations\/[0-9a-f-]+\/decision$/,
  "/organisations/:id/claim/withdrawal": /^\/organisations\/[0-9a-f-]+\/claim$/,
  "/staff/claims/:id/acceptance": /^\/staff\/claims$/,
  "/staff/skills/:id/reinstatement": /^\/skills\/[^/]+$/,
  "/staff/people/:id/sign-out": /^\/staff\/people\/[0-9a-f-]+$/,
  "/staff/mails/:id/repetition": /^\/staff\/status$/,
  "/staff/search-rows/:entity/:id/repetition": /^\/staff\/status$/,
  "/sign-out": /^\/workspace$/,
  "/saved/postings/:id/removal": /^\/saved$/,
  "/account/studies/removal": /^\/account\/studies$/,
  "/saved/searches/:id/removal": /^\/saved$/,
  "/account/sessions/:id/end": /^\/account\/sessions$/,
  "/autosaves/:form/copy": /^\/postings\/[0-9a-f-]+\/edit$/,
  "/autosaves/:form/removal": /^\/postings\/[0-9a-f-]+\/edit$/,
};

/** Entries that are right in themselves, so that only the right to send them is missing. */
export const ENTRIES: Record<string, Record<string, string>> = {
  "/postings/new/:kind": {
    language: "en",
    "texts.en.title": "Not mine",
    organisation: randomUUID(),
  },
  "/postings/:id/closure": { reason: "filled" },
  "/postings/:id/matches/:otherId/dismissal": { reason: "place" },
  "/postings/:id/return": { note: "Not mine to say." },
  "/postings/:id/take-down": { reason: "Not mine to say." },
  "/postings/:id/dismissal": { outcome: "Not mine to say." },
  "/organisations/:id/claim": { words: "I do not work there." },
  "/organisations/:id/decision": { verdict: "verify", revision: "1" },
  "/organisations/:id/name-confirmation": { revision: "1" },
  "/organisations/:id/members/:memberId/appointment": { reason: "Not mine to say." },
  "/organisations/:id/number": {
    country: "DE",
    identifier: "HRB 1",
    reason: "Not mine to say.",
  },
  "/organisations/:id/suspension": { reason: "Not mine to say." },
  "/organisations/:id/restoration": { reason: "Not mine to say." },
  "/organisations/:id/staff-note": { words: "Not mine to say." },
  "/organisations/:id/domains/:domainId/refusal": { reason: "Not mine to say." },
  "/organisations/:id/merger": { into: randomUUID() },
  "/staff/skills/:id/deprecation": { reason: "Not mine to say." },
  "/staff/skills/:id/merger": { into: "sql", reason: "Not mine to say." },
  "/staff/skill-proposals/:id/acceptance": { en: "Falconry", bg: "Соколарство", type: "skill" },
  "/staff/skill-proposals/:id/answer": { skill: "sql", reason: "Not mine to say." },
  "/staff/skill-proposals/:id/refusal": { reason: "Not mine to say." },
  "/staff/claims/:id/refusal": { reason: "Not mine to say." },
  "/imports/:id/commitment": { rows: "good" },
};

/** The address with this id of what it is about, and with ids that nobody has of what else stands in it. */
export const filled = (path: string, id: string) =>
  path
    .replace(":kind", "programme")
    .replace("*", "nowhere")
    .replace(/:(secret|token)\b/, "nobodys")
    .replace(":number", "1")
    .replace(":entity", "posting")
    .replace(":name", "internship.en.csv")
    .replace(/:(id|form)\b/, id)
    .replaceAll(/:\w+/g, () => randomUUID());
