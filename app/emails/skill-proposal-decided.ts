import type { MailText } from "./words.ts";

/** To whoever proposed a skill: it is one now, there was one already, or it was refused. */
export const skillProposalDecided: MailText<"skill_proposal_decided"> = {
  en: ({ proposal, skill, reason, proposalsPath }) => ({
    subject: `Your proposal: ${proposal}`,
    text: skill
      ? reason
        ? [
            `The vocabulary has a skill for “${proposal}” already: ${skill}. The cluster writes:`,
            reason,
          ]
        : [
            `The skill that you proposed is in the vocabulary now: ${skill}. Your postings can name it.`,
          ]
      : [`The cluster did not take “${proposal}” into the skills vocabulary. It writes:`, reason],
    action: { label: "See your proposals", path: proposalsPath },
  }),
  bg: ({ proposal, skill, reason, proposalsPath }) => ({
    subject: `Предложението ви: ${proposal}`,
    text: skill
      ? reason
        ? [
            `За „${proposal}“ в речника вече има умение: ${skill}. Ето какво пише клъстерът:`,
            reason,
          ]
        : [
            `Предложеното от вас умение вече е в речника: ${skill}. Обявите ви могат да го посочват.`,
          ]
      : [`Клъстерът не прие „${proposal}“ в речника на уменията. Ето какво пише:`, reason],
    action: { label: "Към предложенията ви", path: proposalsPath },
  }),
};
