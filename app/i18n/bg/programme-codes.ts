import type { programmeCodes as english } from "../en/programme-codes.ts";
import type { Shape } from "../shape.ts";

export const programmeCodes: Shape<typeof english> = {
  degrees: {
    short_cycle: "кратък цикъл",
    professional_bachelor: "професионален бакалавър",
    bachelor: "бакалавър",
    master: "магистър",
    doctor: "доктор",
  },
  studyForms: {
    full_time: "редовна",
    part_time: "задочна",
    distance: "дистанционна",
    evening: "вечерна",
    dual: "дуална (с работа в компания)",
  },
};
