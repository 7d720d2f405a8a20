import type { internshipCodes as english } from "../en/internship-codes.ts";
import type { Shape } from "../shape.ts";

export const internshipCodes: Shape<typeof english> = {
  payPeriodNames: { hour: "на час", month: "на месец", total: "за целия период" },
  documents: {
    cv: "автобиография (CV)",
    cover_letter: "мотивационно писмо",
    transcript: "академична справка",
    portfolio: "портфолио",
    code_samples: "примерен код",
    recommendation: "препоръка",
    language_certificate: "езиков сертификат",
    none: "без документи",
  },
  benefits: {
    meal_vouchers: "ваучери за храна",
    transport: "транспорт",
    accommodation: "настаняване",
    equipment: "работна техника",
    training: "обучения или сертификати",
    flexible_hours: "гъвкаво работно време",
    health_insurance: "допълнително здравно осигуряване",
  },
  contracts: {
    employment: "трудов договор",
    civil: "граждански договор",
    university: "договор за учебна практика",
    scholarship: "стипендия",
  },
  answers: { yes: "да", no: "не" },
};
