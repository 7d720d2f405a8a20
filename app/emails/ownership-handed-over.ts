import { ROLE_MEANS } from "./role-words.ts";
import type { MailText } from "./words.ts";

/** To the member whom an owner has made the owner in their place. */
export const ownershipHandedOver: MailText<"ownership_handed_over"> = {
  en: ({ organisation, membersPath }) => ({
    subject: `You are an owner of ${organisation} now`,
    text: [`An owner of ${organisation} has handed over to you. ${ROLE_MEANS.en.owner}`],
    action: { label: "See the members", path: membersPath },
  }),
  bg: ({ organisation, membersPath }) => ({
    subject: `Вече сте собственик на ${organisation}`,
    text: [`Собственик на ${organisation} ви предаде ролята си. ${ROLE_MEANS.bg.owner}`],
    action: { label: "Към членовете", path: membersPath },
  }),
};
