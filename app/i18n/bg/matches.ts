import type { Texts } from "../en/index.ts";
import { matchEvidence } from "./match-evidence.ts";

export const matches: Texts["matches"] = {
  title: "Съвпадения",
  matchesOf: "Съвпадения на „{{title}}“",
  pairOf: "„{{university}}“ и „{{company}}“",
  pairTitle: "Как си подхождат",
  list: {
    programme: "Подходящи учебни програми",
    project_proposal: "Подходящи проектни предложения",
    internship: "Подходящи стажове",
    co_development_offer: "Подходящи съвместни разработки",
    all_one: "Една отворена обява има общи умения с тази.",
    all_other:
      "{{count}} отворени обяви имат общи умения с тази; първи са тези с най-много сигурни точки.",
    best: "{{candidates}} отворени обяви имат общи умения с тази. Това са най-добрите {{shown}}.",
    speaksFor: "В полза на съвпадението",
    speaksAgainst: "Липсва или не се знае",
    compare: "Сравнение ред по ред",
    compareWith: "с „{{title}}“",
    noneTitle: "Засега няма подходящи обяви",
    none: "Нито една отворена обява от другата страна няма общо умение с тази. Новите обяви се сравняват веднага щом станат публични.",
    noneAdvice: {
      programme: "Повече дисциплини с потвърдени умения намират повече стажове.",
      internship: "По-общите умения намират повече учебни програми.",
      project_proposal:
        "Посочете и какво търсите, и какво предлагате: сравняват се и двете страни.",
      co_development_offer:
        "Посочете и какво търсите, и какво предлагате: сравняват се и двете страни.",
    },
    edit: "Допълнете обявата",
    closedTitle: "Обявата е затворена",
    closed: "Причина: {{reason}}. Съпоставят се само отворени обяви.",
    hiddenTitle: "Засега обявата не е публична",
    hidden: "Състояние на организацията: {{state}}. Съпоставят се само отворени обяви.",
    toPosting: "Обратно към обявата",
  },
  noData: {
    title: "Недостатъчно данни",
    lead: "Няма оценка, защото не е посочено следното:",
    yours: "Добавете го във вашата обява „{{title}}“.",
    theirs: "Щом {{organisation}} го добави, оценката ще се появи тук.",
  },
  noMatch: {
    closed: "не се съпоставят",
    title: "Няма съвпадение",
    text: "Нищо от преподаваното или предлаганото не покрива търсеното, дори чрез сродно умение. Затова няма оценка, колкото и близо да са двете.",
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
    how: "Как съпоставяме",
  },
};
