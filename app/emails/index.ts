import type { MailMessage } from "#app/domain/mail/messages.ts";
import { confirmAddress } from "./confirm-address.ts";
import type { MailText } from "./words.ts";

/** The words of every mail. A message of domain/mail/messages.ts that has none here does not compile. */
export const MAIL_TEXTS: { readonly [Message in MailMessage]: MailText<Message> } = {
  confirm_address: confirmAddress,
};
