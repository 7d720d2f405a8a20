/** The words for the closed lists of an internship. */
export const internshipCodes = {
  payPeriodNames: { hour: "per hour", month: "per month", total: "for the whole time" },
  documents: {
    cv: "CV",
    cover_letter: "cover letter",
    transcript: "transcript of records",
    portfolio: "portfolio",
    code_samples: "code samples",
    recommendation: "letter of recommendation",
    language_certificate: "language certificate",
    none: "no documents",
  },
  benefits: {
    meal_vouchers: "meal vouchers",
    transport: "transport",
    accommodation: "accommodation",
    equipment: "equipment for work",
    training: "training or certificates",
    flexible_hours: "flexible hours",
    health_insurance: "additional health insurance",
  },
  contracts: {
    employment: "employment contract",
    civil: "civil contract",
    university: "agreement with the university",
    scholarship: "scholarship",
  },
  answers: { yes: "yes", no: "no" },
};
