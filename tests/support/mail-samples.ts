import type { MailMessages } from "#app/domain/mail/messages.ts";

/** Values for every message, for those who read what the product writes; one that is missing does not compile. */
export const MAIL_SAMPLES: MailMessages = {
  confirm_address: { confirmPath: "/confirmation/a-secret" },
};
