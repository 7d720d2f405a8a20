import type { MailMessages } from "#app/domain/mail/messages.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { MailWords } from "./words.ts";

type End = Pick<MailWords, "action" | "after" | "instead">;

/** How a mail about the safety of an account ends: where to look, and what to do if it was somebody else. */
export const notYou: Record<Language, (paths: MailMessages["second_factor_on"]) => End> = {
  en: ({ factorPath, sessionsPath }) => ({
    action: { label: "Look at the second factor", path: factorPath },
    after: [
      "If it was not you, sign out everywhere else at once, change your password and tell the cluster.",
    ],
    instead: { label: "See where you are signed in", path: sessionsPath },
  }),
  bg: ({ factorPath, sessionsPath }) => ({
    action: { label: "Преглед на втория фактор", path: factorPath },
    after: [
      "Ако не сте били вие, веднага излезте от всички други места, сменете паролата си и се обадете на клъстера.",
    ],
    instead: { label: "Вижте къде сте влезли", path: sessionsPath },
  }),
};
