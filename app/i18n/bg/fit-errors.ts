import type { fitErrors as english } from "../en/fit-errors.ts";
import type { Shape } from "../shape.ts";

export const fitErrors: Shape<typeof english> = {
  townUnknown: "„{{name}}“ не е в списъка с населени места. Проверете как е изписано.",
};
