import type { MailText } from "./words.ts";

export const resetPassword: MailText<"reset_password"> = {
  en: ({ resetPath }) => ({
    subject: "Choose a new password",
    text: ["Somebody, we hope you, has asked for a new password for your account with Tandem."],
    action: { label: "Choose a new password", path: resetPath },
    after: [
      "The link works for one hour, once.",
      "If it was not you, you need not do anything: your password stays as it is.",
    ],
  }),
  bg: ({ resetPath }) => ({
    subject: "Изберете нова парола",
    text: ["Някой, надяваме се вие, е поискал нова парола за вашия профил в Tandem."],
    action: { label: "Избор на нова парола", path: resetPath },
    after: [
      "Връзката важи един час и може да се използва само веднъж.",
      "Ако не сте били вие, не е нужно да правите нищо: паролата ви остава същата.",
    ],
  }),
};
