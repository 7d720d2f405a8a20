import type { MailText } from "./words.ts";

/** To the owners: staff have corrected the country or the number by which the organisation was verified. */
export const numberCorrected: MailText<"number_corrected"> = {
  en: ({ organisation, reason, organisationPath }) => ({
    subject: `The registration number of ${organisation} is corrected`,
    text: [
      `The cluster has corrected the country or the number under which ${organisation} is registered. It writes:`,
      reason,
    ],
    action: { label: "See its page", path: organisationPath },
    after: ["If this is wrong, write to the cluster."],
  }),
  bg: ({ organisation, reason, organisationPath }) => ({
    subject: `Регистрационният номер на ${organisation} е поправен`,
    text: [
      `Клъстерът поправи държавата или номера, с които е регистрирана ${organisation}. Ето какво пише:`,
      reason,
    ],
    action: { label: "Към страницата на организацията", path: organisationPath },
    after: ["Ако това не е редно, пишете на клъстера."],
  }),
};
