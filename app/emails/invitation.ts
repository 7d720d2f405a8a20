import { AS_ROLE, ROLE_MEANS } from "./role-words.ts";
import type { MailText } from "./words.ts";

/** To an address that an owner has typed, whether it has an account or not; so it names nobody. */
export const invitation: MailText<"invitation"> = {
  en: ({ organisation, role, invitationPath }) => ({
    subject: `${organisation} invites you to Tandem`,
    text: [
      `${organisation} invites you to join ${AS_ROLE.en[role]}. ${ROLE_MEANS.en[role]}`,
      "Sign in with this address to accept. Without an account you make one first, which takes a minute.",
    ],
    action: { label: "See the invitation", path: invitationPath },
    after: [
      "The link works for 14 days and once.",
      "If you do not know the organisation, you need not do anything.",
    ],
  }),
  bg: ({ organisation, role, invitationPath }) => ({
    subject: `Покана за Tandem от ${organisation}`,
    text: [
      `${organisation} ви кани да се присъедините ${AS_ROLE.bg[role]}. ${ROLE_MEANS.bg[role]}`,
      "За да приемете, влезте с този адрес. Ако нямате профил, първо си създайте: отнема минута.",
    ],
    action: { label: "Към поканата", path: invitationPath },
    after: [
      "Връзката важи 14 дни и се използва веднъж.",
      "Ако не познавате организацията, не е нужно да правите нищо.",
    ],
  }),
};
