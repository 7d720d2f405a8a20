import type { MailText } from "./words.ts";

/** To the claimant, with the reason that staff gave. */
export const claimRefused: MailText<"claim_refused"> = {
  en: ({ organisation, reason, claimPath }) => ({
    subject: `Your claim of ${organisation}`,
    text: [`The cluster could not accept your claim of ${organisation}. It writes:`, reason],
    action: { label: "Claim it again", path: claimPath },
  }),
  bg: ({ organisation, reason, claimPath }) => ({
    subject: `Заявката ви за ${organisation}`,
    text: [`Клъстерът не можа да приеме заявката ви за ${organisation}. Ето какво пише:`, reason],
    action: { label: "Нова заявка", path: claimPath },
  }),
};
