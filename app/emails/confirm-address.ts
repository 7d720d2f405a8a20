import type { MailText } from "./words.ts";

/** To an address that somebody has signed up with; it names nobody, since anybody can type an address. */
export const confirmAddress: MailText<"confirm_address"> = {
  en: ({ confirmPath }) => ({
    subject: "Confirm your e-mail address",
    text: ["Somebody, we hope you, has signed up for Tandem with this address."],
    action: { label: "Confirm the address", path: confirmPath },
    after: [
      "The link works for 24 hours and asks for the password that you chose.",
      "If it was not you, you need not do anything: without a confirmation there is no account.",
    ],
  }),
  bg: ({ confirmPath }) => ({
    subject: "Потвърдете имейл адреса си",
    text: ["Някой, надяваме се вие, се е регистрирал в Tandem с този адрес."],
    action: { label: "Потвърждаване на адреса", path: confirmPath },
    after: [
      "Връзката важи 24 часа. После ще поискаме паролата, която сте избрали.",
      "Ако не сте били вие, не е нужно да правите нищо: без потвърждение профил не се създава.",
    ],
  }),
};
