import type { internshipCodes as english } from "../en/internship-codes.ts";
import type { Shape } from "../shape.ts";

export const internshipCodes: Shape<typeof english> = {
  payPeriodNames: { hour: "на час", month: "на месец", total: "за целия период" },
  unpaid: "без заплащане",
  paid: "със заплащане",
};
