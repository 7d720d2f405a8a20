import type { Texts } from "../en/index.ts";
import { matchEvidence } from "./match-evidence.ts";
import { matchList } from "./match-list.ts";

export const matches: Texts["matches"] = {
  title: "Съвпадения",
  matchesOf: "Съвпадения на „{{title}}“",
  pairOf: "„{{university}}“ и „{{company}}“",
  pairTitle: "Как си подхождат",
  ...matchList,
  noData: {
    title: "Недостатъчно данни",
    lead: "Няма оценка, защото не е посочено следното:",
    yours: "Добавете го във вашата обява „{{title}}“.",
    theirs: "Щом {{organisation}} го добави, оценката ще се появи тук.",
  },
  noMatch: {
    closed: "не се съпоставят",
    title: "Няма съвпадение",
    text: "Нищо от посоченото като преподавано или предлагано не покрива търсеното, дори чрез сродно умение. Затова няма оценка, колкото и близо да са двете.",
    short: "няма съвпадение",
  },
  closedPair: {
    title: "Едната обява не е отворена",
    text: "„{{title}}“ е затворена ({{reason}}). Съпоставят се само отворени обяви.",
    hidden:
      "„{{title}}“ засега не е публична (състояние на организацията: {{state}}). Съпоставят се само отворени обяви.",
  },
  foreignText: "текст на {{language}}",
  facts: {
    goesOut: "студентите са на стаж след {{semester}}.\u00a0семестър",
    start: "от {{date}}",
    end: "до {{date}}",
    deadline: "кандидатстване до {{date}}",
  },
  lineByLine: "Ред по ред",
  tables: {
    skills: "Умения, {{points}}\u00a0от\u00a0{{possible}}",
    companyAsks: "Какво търси компанията, {{points}}\u00a0от\u00a0{{possible}}",
    universityAsks: "Какво търси университетът, {{points}}\u00a0от\u00a0{{possible}}",
    rest: "Останалото, {{points}}\u00a0от\u00a0{{possible}}",
    condition: "Условие",
    sideBySide: "Двете страни",
    state: "Състояние",
    points: "Точки",
    ofPoints: "{{points}}\u00a0от\u00a0{{possible}}",
    rounded:
      "Всеки ред се закръглява надолу до стотна, затова заедно редовете може да дават малко по-малко от цялото.",
  },
  asks: {
    internship: "Стажът изисква",
    project_proposal: "Проектът търси",
    co_development_offer: "Компанията търси",
  },
  has: {
    programme: "Програмата преподава",
    project_proposal: "Проектът предлага",
    co_development_offer: "Компанията предлага",
  },
  sides: {
    programme: "програма",
    internship: "стаж",
    project_proposal: "проект",
    co_development_offer: "компания",
  },
  ...matchEvidence,
  why: {
    share: "{{has}} от търсените умения; за {{band}} са нужни {{needed}}",
    points: "{{has}}\u00a0сигурни точки; за {{band}} са нужни {{needed}}",
    bands: {
      strong: "силно съвпадение",
      good: "добро съвпадение",
      partial: "частично съвпадение",
      weak: "слабо съвпадение",
    },
  },
  untold: "{{points}} от тях само защото не всички умения са посочени",
  couldBe: {
    strong: "може да е силно",
    good: "може да е добро",
    partial: "може да е частично",
    weak: "може да е слабо",
  },
  changes: {
    title: "Какво би променило оценката",
    take_elective: "Студентите избират дисциплината <module/>.",
    move_start_later_one: "„{{title}}“ започва седмица по-късно, на {{date}}.",
    move_start_later_other: "„{{title}}“ започва {{count}}\u00a0седмици по-късно, на {{date}}.",
    move_start_earlier_one: "„{{title}}“ започва седмица по-рано, на {{date}}.",
    move_start_earlier_other: "„{{title}}“ започва {{count}}\u00a0седмици по-рано, на {{date}}.",
    allow_remote: "„{{title}}“ допуска дистанционна работа.",
    make_preferred: "За „{{title}}“ умението <skill/> става желателно вместо задължително.",
    teach_skill: "В дисциплината <module/> се преподава и умението <skill/>.",
    teach_skill_level:
      "В дисциплината <module/> се преподава и умението <skill/> на ниво\u00a0{{level}}.",
    outcome: "Тогава: {{points}}\u00a0точки, {{band}}.",
    yours: "Това можете да промените вие.",
    ours: "Това може да промени вашата организация.",
    edit: "Редактиране на обявата",
    askable: "Можете да попитате {{organisation}}.",
    neutral: "Решението е на {{organisation}}.",
    none: "Нито една отделна промяна не носи повече точки.",
  },
  next: {
    title: "Следваща стъпка",
    lead: "Отговорете на „{{title}}“ ({{organisation}}):",
    unclaimed:
      "„{{title}}“ е от {{source}}; {{organisation}} още няма представител тук и не може да получи писмо.",
    nobody: "В момента {{organisation}} няма представител тук и не може да получи писмо.",
    none: "{{organisation}} не посочва лице за връзка.",
  },
  foot: {
    rules:
      "Оценено по версия\u00a0{{version}} на правилата, с преброяване № {{snapshot}} на търсените умения.",
    rulesOnly:
      "Оценено по версия\u00a0{{version}} на правилата; търсените умения още не са преброени.",
    vocabulary:
      "Доколко едно умение се признава за друго, е по версия\u00a0{{vocabulary}} на речника на уменията.",
    count: "Преброяването в числа",
    credits: "Признаването между всички умения (CSV)",
    how: "Как съпоставяме",
  },
};
