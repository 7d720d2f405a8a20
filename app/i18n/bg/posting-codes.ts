import type { postingCodes as english } from "../en/posting-codes.ts";
import type { Shape } from "../shape.ts";

export const postingCodes: Shape<typeof english> = {
  modes: { on_site: "на място", hybrid: "хибридно", remote: "дистанционно" },
  eqf: {
    "1": "всяка степен",
    "2": "ниво 2 по ЕКР",
    "3": "ниво 3 по ЕКР",
    "4": "ниво 4 по ЕКР (средно образование)",
    "5": "ниво 5 по ЕКР (професионален колеж)",
    "6": "бакалавър",
    "7": "магистър",
    "8": "доктор",
  },
  importance: { "1": "желателно", "2": "задължително" },
  languages: { any: "без значение" },
};
