import type { MailText } from "./words.ts";

export const passwordChanged: MailText<"password_changed"> = {
  en: ({ resetPath }) => ({
    subject: "Your password has been changed",
    text: [
      "The password of your account with Tandem has just been changed. You are signed out everywhere else.",
      "If it was you, there is nothing to do. If it was not, somebody else can use your account: choose a new password at once.",
    ],
    action: { label: "Choose a new password", path: resetPath },
  }),
  bg: ({ resetPath }) => ({
    subject: "Паролата ви е сменена",
    text: [
      "Паролата на вашия профил в Tandem току-що беше сменена. На всички други устройства излязохте от профила.",
      "Ако сте били вие, не е нужно да правите нищо. Ако не сте, някой друг може да използва профила ви: веднага изберете нова парола.",
    ],
    action: { label: "Избор на нова парола", path: resetPath },
  }),
};
