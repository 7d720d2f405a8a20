import type { MailText } from "./words.ts";

/** To whoever asked: people with an address of the domain may join from now on. */
export const domainConfirmed: MailText<"domain_confirmed"> = {
  en: ({ organisation, domain, organisationPath }) => ({
    subject: `${domain} is confirmed for ${organisation}`,
    text: [
      `The cluster has confirmed that ${domain} belongs to ${organisation}.`,
      "Whoever has confirmed an e-mail address of this domain may join the organisation now.",
    ],
    action: { label: "See its page", path: organisationPath },
  }),
  bg: ({ organisation, domain, organisationPath }) => ({
    subject: `${domain} е потвърден за ${organisation}`,
    text: [
      `Клъстерът потвърди, че домейнът ${domain} е на ${organisation}.`,
      "Всеки с потвърден имейл адрес в този домейн вече може да се присъедини към организацията.",
    ],
    action: { label: "Към страницата на организацията", path: organisationPath },
  }),
};
