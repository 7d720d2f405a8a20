import type { InterfaceLanguage, PostingKind } from "#db/codes.ts";
import type { Target } from "#app/domain/import-guess/column-names.ts";
import { namesFor } from "#app/domain/import-guess/offered-targets.ts";

type Example = readonly [target: Target, en: string, bg: string];

const LINK: Example = [
  "applicationUrl",
  "https://example.org/apply",
  "https://example.org/kandidatstvane",
];
const PLACE: Example = ["places", "Plovdiv", "Пловдив"];
const SKILLS_WANTED: Example = [
  "skills.wants",
  "machine learning; Python",
  "машинно обучение; Python",
];
const SKILLS_BROUGHT: Example = ["skills.brings", "embedded systems", "вградени системи"];
const TERMS: readonly Example[] = [
  ["trlFrom", "3", "3"],
  ["trlTo", "5", "5"],
  ["funding", "shared costs", "споделени разходи"],
  ["ip", "joint ownership", "съвместна собственост"],
  ["confidentiality", "open publication", "свободно публикуване"],
  ["expectedResults", "prototype; publication", "прототип; научна публикация"],
  ["teamFrom", "2", "2"],
  ["teamTo", "4", "4"],
];
const FROM_TO: readonly Example[] = [
  ["startsOn", "2027-09-01", "01.09.2027"],
  ["endsOn", "2028-02-29", "29.02.2028"],
];

const EXAMPLES: Record<PostingKind, readonly Example[]> = {
  internship: [
    ["externalId", "INT-1", "СТ-1"],
    ["texts.original.title", "Backend intern", "Стажант бекенд разработка"],
    [
      "texts.original.description",
      "You will build services in Python and learn how they are tested.",
      "Ще разработвате услуги с Python и ще научите как се тестват.",
    ],
    PLACE,
    ["mode", "hybrid", "хибридно"],
    ["startsOn", "2027-07-01", "01.07.2027"],
    ["durationWeeks", "12", "12"],
    ["deadlineOn", "2027-05-31", "31.05.2027"],
    ["pay", "900 EUR a month", "900 евро на месец"],
    ["skills.requires", "Python; databases", "Python; бази данни"],
    ["skills.preferred", "teamwork", "работа в екип"],
    ["minEqf", "bachelor", "бакалавър"],
    ["positions", "2", "2"],
    ["hoursPerWeek", "30", "30"],
    ["onSiteDays", "3", "3"],
    ["mayLeadToJob", "yes", "да"],
    ["countsAsPractice", "yes", "да"],
    ["contract", "employment contract", "трудов договор"],
    ["texts.original.mentorRole", "a senior developer", "старши разработчик"],
    ["mentorHours", "4", "4"],
    ["benefits", "meal vouchers; training", "ваучери за храна; обучения"],
    ["documents", "CV; cover letter", "автобиография; мотивационно писмо"],
    LINK,
  ],
  programme: [
    ["externalId", "INF-2027", "ИНФ-2027"],
    ["texts.original.title", "Informatics", "Информатика"],
    [
      "texts.original.description",
      "Four years of programming, data and systems.",
      "Четири години програмиране, данни и системи.",
    ],
    ["degree", "bachelor", "бакалавър"],
    ["studyForms", "full-time; part-time", "редовна; задочна"],
    ["qualification", "Bachelor of Informatics", "информатик"],
    ["iscedField", "0613", "0613"],
    ["professionalField", "4.6", "4.6"],
    ["ects", "240", "240"],
    ["semesters", "8", "8"],
    ["academicYear", "2027", "2027"],
    ["studentsPerYear", "60", "60"],
    ["accreditedBy", "Accreditation Agency", "Агенция по акредитация"],
    ["accreditedUntil", "2030-07-31", "31.07.2030"],
    ["languages", "Bulgarian; English", "български; английски"],
    PLACE,
    LINK,
  ],
  project_proposal: [
    ["externalId", "P-7", "П-7"],
    ["texts.original.title", "Grasping by touch", "Хващане чрез допир"],
    [
      "texts.original.description",
      "We build a gripper that feels what it holds.",
      "Разработваме хващач, който усеща какво държи.",
    ],
    SKILLS_WANTED,
    SKILLS_BROUGHT,
    ...FROM_TO,
    ...TERMS,
    ["madeAvailable", "equipment or laboratory", "оборудване или лаборатория"],
    ["isOpenToStudents", "yes", "да"],
    ["theses", "master’s thesis", "магистърска дипломна работа"],
    PLACE,
    LINK,
  ],
  co_development_offer: [
    ["externalId", "O-3", "Р-3"],
    ["texts.original.title", "Forecast of demand", "Прогноза на търсенето"],
    [
      "texts.original.description",
      "We bring data of five years and look for a laboratory.",
      "Предлагаме данни за пет години и търсим лаборатория.",
    ],
    SKILLS_WANTED,
    SKILLS_BROUGHT,
    ...FROM_TO,
    ...TERMS,
    ["madeAvailable", "data; test environment", "данни; тестова среда"],
    ["budget", "20000 EUR", "20000 евро"],
    PLACE,
    LINK,
  ],
};

const capitalised = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** The lines of a template: what the columns of a kind are called in a language, and a fictional row. */
export function templateLines(kind: PostingKind, language: InterfaceLanguage): string[][] {
  const names = namesFor({ kind, isOwn: true });
  const examples = EXAMPLES[kind];
  return [
    examples.map(([target]) => capitalised(names[target]![language][0]!)),
    examples.map(([, en, bg]) => (language === "bg" ? bg : en)),
  ];
}
