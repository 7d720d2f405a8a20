import type { degreeCodes as english } from "../en/degree-codes.ts";
import type { Shape } from "../shape.ts";

export const degreeCodes: Shape<typeof english> = {
  degrees: {
    short_cycle: "кратък цикъл",
    professional_bachelor: "професионален бакалавър",
    bachelor: "бакалавър",
    master: "магистър",
    doctor: "доктор",
  },
};
