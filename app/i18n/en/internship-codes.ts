/** The words for the closed lists of an internship. */
export const internshipCodes = {
  payPeriodNames: { hour: "per hour", month: "per month", total: "for the whole time" },
  unpaid: "unpaid",
  paid: "paid",
};
