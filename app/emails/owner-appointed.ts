import type { MailText } from "./words.ts";

/** To every owner, the new one among them, when staff have made a member an owner of an organisation without an active one. */
export const ownerAppointed: MailText<"owner_appointed"> = {
  en: ({ organisation, person, reason, membersPath }) => ({
    subject: `${person} is an owner of ${organisation} now`,
    text: [
      `No owner of ${organisation} had been here for a year. The cluster has made ${person} an owner. It writes:`,
      reason,
    ],
    action: { label: "See the members", path: membersPath },
    after: ["Whoever was an owner before still is one. If this is wrong, write to the cluster."],
  }),
  bg: ({ organisation, person, reason, membersPath }) => ({
    subject: `${person} вече е собственик на ${organisation}`,
    text: [
      `От една година никой от собствениците на ${organisation} не е влизал. Клъстерът направи собственик ${person} и пише:`,
      reason,
    ],
    action: { label: "Към членовете", path: membersPath },
    after: ["Досегашните собственици остават такива. Ако това не е редно, пишете на клъстера."],
  }),
};
