/** The words for what an internship pays, as lists say it. */
export const payCodes = {
  paid: "paid",
  unpaid: "unpaid",
  payPeriods: { hour: "an hour", month: "a month", total: "in total" },
  payNotStated: "pay not stated by the source",
};
