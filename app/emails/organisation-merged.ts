import type { MailText } from "./words.ts";

/** To the owners of what two organisations have become. */
export const organisationMerged: MailText<"organisation_merged"> = {
  en: ({ former, organisation, organisationPath }) => ({
    subject: `${former} is part of ${organisation} now`,
    text: [
      `The cluster found that ${former} and ${organisation} are one organisation and has merged them.`,
      "Postings, members and history of both are kept; old addresses lead to the page that stays.",
    ],
    action: { label: "See its page", path: organisationPath },
  }),
  bg: ({ former, organisation, organisationPath }) => ({
    subject: `${former} вече е част от ${organisation}`,
    text: [
      `Клъстерът установи, че ${former} и ${organisation} са една и съща организация, и ги обедини.`,
      "Обявите, членовете и историята на двете са запазени; старите адреси водят към оставащата страница.",
    ],
    action: { label: "Към страницата", path: organisationPath },
  }),
};
