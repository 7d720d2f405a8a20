import type { Texts } from "../en/index.ts";

export const fieldWords: Texts["common"]["form"] = {
  optional: "по желание",
  errorsTitle_one: "Проверете едно поле",
  errorsTitle_other: "Проверете {{count}} полета",
  choose: "Изберете",
  error: "Грешка:",
};
