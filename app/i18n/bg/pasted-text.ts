import type {
  pastedText as english,
  pastedTextErrors as englishErrors,
} from "../en/pasted-text.ts";
import type { Shape } from "../shape.ts";

export const pastedText: Shape<typeof english> = {
  open: "Поставяне на обява или друг готов текст",
  text: "Готов текст",
  hint: "Първият ред става заглавие, останалото – описание. После ще видите кои умения назовава.",
  take: "Използване на текста",
};

export const pastedTextErrors: Shape<typeof englishErrors> = {
  textStandsThere:
    "Във формуляра вече има описание на този език. Изтрийте го или го допълнете сами.",
};
