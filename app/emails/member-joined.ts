import { AS_ROLE } from "./role-words.ts";
import type { MailText } from "./words.ts";

/** To every owner: somebody has accepted an invitation, or joined by an address of a confirmed domain. */
export const memberJoined: MailText<"member_joined"> = {
  en: ({ organisation, person, role, membersPath }) => ({
    subject: `${person} has joined ${organisation}`,
    text: [`${person} has joined ${organisation} ${AS_ROLE.en[role]}.`],
    action: { label: "See the members", path: membersPath },
    after: ["If that is not right, change the role or remove the member there."],
  }),
  bg: ({ organisation, person, role, membersPath }) => ({
    subject: `${organisation}: нов член, ${person}`,
    text: [`Към ${organisation} се присъедини ${person} ${AS_ROLE.bg[role]}.`],
    action: { label: "Към членовете", path: membersPath },
    after: ["Ако нещо не е наред, там можете да промените ролята или да премахнете члена."],
  }),
};
