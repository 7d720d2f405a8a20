/**
 * Every mail that the product sends, with the values that stand in it. Paths (`…Path`) become whole addresses when the
 * mail is written; app/emails holds the words of each in both languages.
 */
export type MailMessages = {
  confirm_address: { confirmPath: string };
};

export type MailMessage = keyof MailMessages;
