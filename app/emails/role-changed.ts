import { AS_ROLE, ROLE_MEANS } from "./role-words.ts";
import type { MailText } from "./words.ts";

/** To a member whose role an owner has changed. */
export const roleChanged: MailText<"role_changed"> = {
  en: ({ organisation, role, organisationPath }) => ({
    subject: `Your role in ${organisation} has changed`,
    text: [`You are in ${organisation} ${AS_ROLE.en[role]} now. ${ROLE_MEANS.en[role]}`],
    action: { label: "See its page", path: organisationPath },
  }),
  bg: ({ organisation, role, organisationPath }) => ({
    subject: `Ролята ви в ${organisation} е променена`,
    text: [`Вече участвате в ${organisation} ${AS_ROLE.bg[role]}. ${ROLE_MEANS.bg[role]}`],
    action: { label: "Към страницата на организацията", path: organisationPath },
  }),
};
