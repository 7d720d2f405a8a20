import type { MailText } from "./words.ts";

/** To whoever asked, with the reason that staff gave. */
export const domainDeclined: MailText<"domain_declined"> = {
  en: ({ organisation, domain, reason, organisationPath }) => ({
    subject: `${domain} is not confirmed for ${organisation}`,
    text: [`The cluster has not confirmed ${domain} for ${organisation}. It writes:`, reason],
    action: { label: "See its page", path: organisationPath },
    after: ["You can ask again when something has changed."],
  }),
  bg: ({ organisation, domain, reason, organisationPath }) => ({
    subject: `${domain} не е потвърден за ${organisation}`,
    text: [`Клъстерът не потвърди домейна ${domain} за ${organisation}. Ето какво пише:`, reason],
    action: { label: "Към страницата на организацията", path: organisationPath },
    after: ["Може да поискате отново, ако нещо се промени."],
  }),
};
