import type { proposalErrors as english } from "../en/proposal-errors.ts";
import type { Shape } from "../shape.ts";

export const proposalErrors: Shape<typeof english> = {
  nameInOneLanguage: "Напишете името на умението поне на един език.",
  skillKnown: "Това умение вече е в речника: {{name}}.",
  proposalOpen: "„{{name}}“ вече е предложено и чака клъстера.",
  proposalDecided: "По това предложение вече е взето решение.",
};
