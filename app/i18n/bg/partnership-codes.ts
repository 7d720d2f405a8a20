import type { partnershipCodes as english } from "../en/partnership-codes.ts";
import type { Shape } from "../shape.ts";

export const partnershipCodes: Shape<typeof english> = {
  funding: {
    company: "от компанията",
    university: "от университета",
    grant: "с грант",
    shared: "със споделени разходи",
    unfunded: "не е нужно финансиране",
    any: "без значение",
  },
  ip: {
    company: "собственост на компанията",
    university: "собственост на университета",
    joint: "съвместна собственост",
    open_source: "отворен код",
    any: "без значение",
  },
  confidentiality: {
    open: "свободно публикуване",
    review_before_publication: "преглед преди публикуване",
    nda: "споразумение за поверителност",
    any: "без значение",
  },
  expectedResults: {
    prototype: "прототип",
    software: "софтуер",
    study: "доклад или проучване",
    publication: "научна публикация",
    data_set: "набор от данни",
    patent_application: "заявка за патент",
    thesis: "дипломна работа или дисертация",
    training: "обучение",
  },
  madeAvailable: {
    equipment: "оборудване или лаборатория",
    data: "данни",
    software_licences: "софтуерни лицензи",
    workplace: "работно място",
    mentoring: "време на ментори",
    test_environment: "тестова среда",
  },
  theses: {
    bachelor: "бакалавърска дипломна работа",
    master: "магистърска дипломна работа",
    doctoral: "докторска дисертация",
  },
};
