import type { partnershipFields as english } from "../en/partnership-fields.ts";
import type { Shape } from "../shape.ts";

export const partnershipFields: Shape<typeof english> = {
  legend: "Готовност и условия",
  trlFrom: "Технологична готовност в началото",
  trlTo: "Технологична готовност в края",
  trlHint: "От 1 (принципът е наблюдаван) до 9 (работи в ежедневна употреба).",
  trl: "TRL {{level}}",
  funding: "Финансиране",
  ip: "Интелектуална собственост",
  confidentiality: "Поверителност и публикуване",
  termsHint:
    "Изберете всичко, с което бихте се съгласили. „Без значение“ подхожда на всеки избор отсреща.",
  isOpenToStudents: "Могат да участват студенти",
  budget: "Бюджет",
  budgetHint: "Колко общо можете да вложите.",
};
