import type { payCodes as english } from "../en/pay-codes.ts";
import type { Shape } from "../shape.ts";

export const payCodes: Shape<typeof english> = {
  paid: "със заплащане",
  unpaid: "без заплащане",
  payPeriods: { hour: "на час", month: "на месец", total: "общо" },
  payNotStated: "заплащането не е посочено в източника",
};
