import type { MailText } from "./words.ts";

/** To the address that an account is to have from now on. */
export const confirmNewAddress: MailText<"confirm_new_address"> = {
  en: ({ confirmPath }) => ({
    subject: "Confirm your new e-mail address",
    text: ["You want your account with Tandem to have this address from now on."],
    action: { label: "Confirm the new address", path: confirmPath },
    after: [
      "The link works for 24 hours, for whoever is signed in to that account. Until you open it, the former address stays.",
      "If it was not you, you need not do anything.",
    ],
  }),
  bg: ({ confirmPath }) => ({
    subject: "Потвърдете новия си имейл адрес",
    text: ["Поискали сте профилът ви в Tandem занапред да е с този адрес."],
    action: { label: "Потвърждаване на новия адрес", path: confirmPath },
    after: [
      "Връзката важи 24 часа и само за влезлия в същия профил. Докато не я отворите, остава предишният адрес.",
      "Ако не сте били вие, не е нужно да правите нищо.",
    ],
  }),
};
