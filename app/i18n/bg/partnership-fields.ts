import type { partnershipFields as english } from "../en/partnership-fields.ts";
import type { Shape } from "../shape.ts";

export const partnershipFields: Shape<typeof english> = {
  legend: "Готовност, условия и резултати",
  trlFrom: "Технологична готовност в началото",
  trlTo: "Технологична готовност в края",
  trlHint: "От 1 (принципът е наблюдаван) до 9 (работи в ежедневна употреба).",
  trl: "TRL {{level}}",
  funding: "Финансиране",
  ip: "Интелектуална собственост",
  confidentiality: "Поверителност и публикуване",
  termsHint:
    "Изберете всичко, с което бихте се съгласили. „Без значение“ подхожда на всеки избор отсреща.",
  expectedResults: "Очаквани резултати",
  madeAvailable: "Какво предоставяте",
  madeAvailableHint: "Какво ще може да ползва другата страна по време на проекта.",
  teamFrom: "Хора във вашия екип, най-малко",
  teamTo: "Хора във вашия екип, най-много",
  isOpenToStudents: "Могат да участват студенти",
  theses: "Дипломни работи и дисертации по проекта",
  budget: "Бюджет",
  budgetHint: "Колко общо можете да вложите.",
};
