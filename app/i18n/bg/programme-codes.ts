import type { programmeCodes as english } from "../en/programme-codes.ts";
import type { Shape } from "../shape.ts";

export const programmeCodes: Shape<typeof english> = {
  studyForms: {
    full_time: "редовна",
    part_time: "задочна",
    distance: "дистанционна",
    evening: "вечерна",
    dual: "дуална (с работа в компания)",
  },
};
