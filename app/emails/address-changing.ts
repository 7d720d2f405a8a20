import type { MailText } from "./words.ts";

/** To the address that an account has so far, while it still can be used to keep the account. */
export const addressChanging: MailText<"address_changing"> = {
  en: ({ resetPath }) => ({
    subject: "Your account is about to get another address",
    text: [
      "Somebody who knows your password has asked that your account with Tandem gets another e-mail address. It changes as soon as the new address is confirmed.",
      "If it was you, there is nothing to do here. If it was not, choose a new password now: that stops the change.",
    ],
    action: { label: "Choose a new password", path: resetPath },
  }),
  bg: ({ resetPath }) => ({
    subject: "Адресът на профила ви ще бъде сменен",
    text: [
      "Някой, който знае паролата ви, е поискал профилът ви в Tandem да е с друг имейл адрес. Смяната става, щом новият адрес бъде потвърден.",
      "Ако сте били вие, тук не е нужно да правите нищо. Ако не сте, изберете нова парола сега: това спира смяната.",
    ],
    action: { label: "Избор на нова парола", path: resetPath },
  }),
};
