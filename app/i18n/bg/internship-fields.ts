import type { internshipFields as english } from "../en/internship-fields.ts";
import type { Shape } from "../shape.ts";

export const internshipFields: Shape<typeof english> = {
  legend: "За кого е и какво се плаща",
  minEqf: "Минимална степен на обучение",
  studyYears: "Курс",
  isAnyStudyYear: "Всеки курс",
  anyYearHint: "Тогава избраните по-горе курсове не се броят.",
  positions: "Свободни места",
  hoursPerWeek: "Часове седмично",
  hours: "часа",
  payKind: "Заплащане",
  payHint: "Заплащането винаги се посочва: сума или „без заплащане“.",
  payFrom: "Сума (или от)",
  payTo: "До",
  payPeriod: "Период",
  conditions: "Условия и кандидатстване",
  conditionsHint: "Всичко тук е по желание. Каквото не посочите, не се показва.",
  benefits: "Придобивки",
  documents: "Документи за кандидатстване",
  contract: "Вид договор",
  mentorRole: "Кой се грижи за стажанта",
  mentorHint: "Длъжност, а не име: „старши разработчик“. На езика на оригинала.",
  mentorHours: "Време на ментора седмично",
};
