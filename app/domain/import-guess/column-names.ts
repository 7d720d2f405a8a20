import type { PostingKind } from "#db/codes.ts";

/**
 * What columns are called, in English and Bulgarian, folded and without signs. The first name in each language is the one
 * that the templates use.
 */
export type Names = { en: readonly string[]; bg: readonly string[] };

/** A field of the posting as the browser's mapping names it: as in a mapping file, and the skills by their role. */
export type Target = string;

export const COMMON_NAMES: Record<Target, Names> = {
  externalId: {
    en: [
      "id",
      "external id",
      "posting id",
      "job id",
      "code",
      "reference",
      "ref",
      "key",
      "number",
      "no",
    ],
    bg: ["номер", "външен номер", "идентификатор", "ид", "код", "код на обявата", "ключ", "реф"],
  },
  sourceUrl: {
    en: ["source address", "source url", "job url", "source", "original url"],
    bg: ["адрес на източника", "източник", "адрес на обявата"],
  },
  applicationUrl: {
    en: [
      "application link",
      "link",
      "url",
      "apply url",
      "apply link",
      "apply",
      "website",
      "web page",
    ],
    bg: [
      "връзка за кандидатстване",
      "линк",
      "връзка",
      "адрес за кандидатстване",
      "сайт",
      "кандидатстване",
    ],
  },
  contactEmail: {
    en: ["contact email", "email", "e mail", "mail", "contact e mail"],
    bg: [
      "имейл за контакт",
      "имейл",
      "е поща",
      "електронна поща",
      "поща",
      "мейл",
      "e mail за контакт",
    ],
  },
  contactName: {
    en: ["contact name", "contact", "contact person"],
    bg: ["лице за контакт", "контакт", "контактно лице", "отговорник"],
  },
  organisation: {
    en: [
      "organisation",
      "organization",
      "company",
      "company name",
      "employer",
      "university",
      "institution",
      "firm",
    ],
    bg: [
      "организация",
      "фирма",
      "компания",
      "работодател",
      "университет",
      "висше училище",
      "име на фирмата",
    ],
  },
  "organisation.website": {
    en: ["organisation website", "company website", "company url", "employer website"],
    bg: ["сайт на организацията", "сайт на фирмата", "сайт на компанията"],
  },
  "organisation.country": {
    en: ["country", "company country", "country code"],
    bg: ["държава", "страна"],
  },
  language: {
    en: ["language of the text", "language", "text language", "content language", "lang"],
    bg: ["език на текста", "език на обявата", "език"],
  },
  "texts.original.title": {
    en: [
      "title",
      "name",
      "position",
      "job title",
      "internship",
      "role",
      "programme",
      "project",
      "topic",
      "offer",
    ],
    bg: [
      "заглавие",
      "име",
      "наименование",
      "позиция",
      "длъжност",
      "стаж",
      "обява",
      "специалност",
      "програма",
      "проект",
      "тема",
      "оферта",
    ],
  },
  "texts.original.summary": {
    en: ["summary", "short description", "abstract", "teaser", "intro"],
    bg: ["резюме", "кратко описание", "анотация", "накратко"],
  },
  "texts.original.description": {
    en: [
      "description",
      "text",
      "content",
      "details",
      "job description",
      "responsibilities",
      "tasks",
      "about",
      "body",
      "general information",
    ],
    bg: [
      "описание",
      "текст",
      "съдържание",
      "подробности",
      "задължения",
      "отговорности",
      "задачи",
      "информация",
      "пълно описание",
    ],
  },
  places: {
    en: ["places", "place", "city", "town", "location", "locations", "address", "work location"],
    bg: [
      "населени места",
      "населено място",
      "място",
      "град",
      "местоположение",
      "локация",
      "адрес",
      "град село",
      "място на работа",
      "месторабота",
    ],
  },
  languages: {
    en: [
      "working languages",
      "languages",
      "working language",
      "language of instruction",
      "spoken languages",
    ],
    bg: ["работни езици", "езици", "работен език", "език на обучение", "чужди езици"],
  },
  deadlineOn: {
    en: [
      "apply by",
      "deadline",
      "application deadline",
      "closing date",
      "until",
      "valid until",
      "expires",
      "expiring date",
      "end of application",
    ],
    bg: [
      "срок за кандидатстване",
      "срок",
      "краен срок",
      "валидна до",
      "крайна дата",
      "кандидатстване до",
      "активна до",
      "до дата",
    ],
  },
};

const SCHEDULE: Record<Target, Names> = {
  mode: {
    en: [
      "way of working",
      "mode",
      "work mode",
      "remote",
      "workplace",
      "work from home",
      "work",
      "home office",
    ],
    bg: [
      "начин на работа",
      "режим",
      "режим на работа",
      "дистанционно",
      "форма на работа",
      "работа от вкъщи",
      "присъствие",
    ],
  },
  startsOn: {
    en: ["start", "start date", "starts on", "begins", "from", "beginning", "start of internship"],
    bg: [
      "начало",
      "начална дата",
      "дата на започване",
      "започва",
      "старт",
      "от",
      "начало на стажа",
    ],
  },
  endsOn: {
    en: ["end", "end date", "ends on", "to", "finish"],
    bg: ["край", "дата на приключване", "приключва", "край на стажа", "до"],
  },
  durationWeeks: {
    en: ["duration in weeks", "weeks", "duration", "length", "duration weeks"],
    bg: ["продължителност в седмици", "седмици", "продължителност", "времетраене", "брой седмици"],
  },
};

const PARTNERSHIP: Record<Target, Names> = {
  ...SCHEDULE,
  "skills.wants": {
    en: ["skills wanted", "seeks", "wants", "looking for", "skills sought", "needed skills"],
    bg: ["търсени умения", "търси", "търсим", "нужни умения"],
  },
  "skills.brings": {
    en: [
      "skills brought",
      "offers",
      "brings",
      "expertise",
      "recommended skills",
      "technologies",
      "skills",
    ],
    bg: ["предлагани умения", "предлага", "предлагаме", "експертиза", "технологии", "умения"],
  },
  trlFrom: {
    en: ["readiness at the start", "trl from", "trl start", "trl", "current trl"],
    bg: ["готовност в началото", "trl от", "трл от", "начална готовност", "начално trl"],
  },
  trlTo: {
    en: ["readiness at the end", "trl to", "target trl", "trl end"],
    bg: ["готовност в края", "trl до", "трл до", "крайна готовност", "крайно trl"],
  },
  funding: {
    en: ["funding", "financing", "money", "who pays"],
    bg: ["финансиране", "кой плаща", "източник на финансиране"],
  },
  ip: {
    en: ["intellectual property", "ip", "rights", "ip rights", "ownership"],
    bg: ["интелектуална собственост", "права", "собственост", "ип"],
  },
  confidentiality: {
    en: ["confidentiality", "publication", "nda"],
    bg: ["поверителност", "конфиденциалност", "публикуване"],
  },
  expectedResults: {
    en: ["expected results", "results", "deliverables", "outcomes", "outputs"],
    bg: ["очаквани резултати", "резултати", "резултат"],
  },
  madeAvailable: {
    en: ["made available", "resources", "provided", "what is made available", "facilities"],
    bg: ["какво се предоставя", "предоставя", "ресурси", "предоставено"],
  },
  teamFrom: {
    en: ["people in the team at least", "team from", "team size", "team", "people"],
    bg: ["хора в екипа най малко", "екип от", "екип", "брой хора", "хора в екипа"],
  },
  teamTo: {
    en: ["people in the team at most", "team to", "maximum team size"],
    bg: ["хора в екипа най много", "екип до"],
  },
};

export const NAMES_OF_KIND: Record<PostingKind, Record<Target, Names>> = {
  programme: {
    degree: {
      en: ["degree", "degree awarded", "educational degree"],
      bg: [
        "образователно квалификационна степен",
        "окс",
        "степен",
        "образователна степен",
        "образователна и научна степен",
      ],
    },
    eqfLevel: {
      en: ["level", "eqf", "eqf level", "study cycle"],
      bg: ["ниво", "ниво по нкр", "ниво по екр"],
    },
    studyForms: {
      en: ["form of study", "forms of study", "mode of study", "study form"],
      bg: ["форма на обучение", "форми на обучение", "форма"],
    },
    qualification: {
      en: ["qualification awarded", "qualification", "professional qualification", "award"],
      bg: ["професионална квалификация", "квалификация", "придобивана квалификация"],
    },
    studentsPerYear: {
      en: ["students a year", "intake", "students per year", "annual intake", "places a year"],
      bg: ["приемани студенти на година", "прием", "брой студенти", "места"],
    },
    accreditedBy: {
      en: ["accredited by", "accreditation", "accreditation agency"],
      bg: ["акредитирана от", "акредитация", "акредитираща организация"],
    },
    accreditedUntil: {
      en: ["accredited until", "accreditation valid until", "accreditation until"],
      bg: ["акредитирана до", "акредитация до", "срок на акредитацията"],
    },
    iscedField: {
      en: ["field of study", "isced", "isced f", "isced field", "field"],
      bg: ["област на обучение", "isced код", "код по isced"],
    },
    professionalField: {
      en: ["professional field", "professional field code"],
      bg: ["професионално направление", "направление", "пн"],
    },
    ects: {
      en: ["credits", "ects", "ects credits"],
      bg: ["кредити", "ects кредити", "брой кредити"],
    },
    semesters: {
      en: ["semesters", "length in semesters", "duration semesters", "number of semesters"],
      bg: ["семестри", "брой семестри", "срок в семестри", "продължителност в семестри"],
    },
    academicYear: {
      en: ["academic year", "year", "curriculum year", "accreditation year"],
      bg: ["учебна година", "година", "учебен план за година"],
    },
    goesOutAfterSemester: {
      en: ["internship after semester", "goes out after", "practice after semester"],
      bg: ["стаж след семестър", "практика след семестър"],
    },
    windowFromMonth: {
      en: ["internship from month", "window from"],
      bg: ["стаж от месец", "практика от месец"],
    },
    windowToMonth: {
      en: ["internship to month", "window to"],
      bg: ["стаж до месец", "практика до месец"],
    },
  },
  internship: {
    ...SCHEDULE,
    "skills.requires": {
      en: [
        "skills",
        "required skills",
        "tags",
        "requirements tags",
        "technologies",
        "tech stack",
        "skills list",
        "stack",
        "competences",
      ],
      bg: [
        "умения",
        "изисквани умения",
        "тагове",
        "технологии",
        "нужни умения",
        "компетенции",
        "ключови думи",
      ],
    },
    "skills.preferred": {
      en: ["preferred skills", "nice to have", "bonus skills", "desired skills"],
      bg: ["желателни умения", "желани умения", "предимство", "допълнителни умения"],
    },
    minEqf: {
      en: ["level of study", "education", "education level", "minimum degree", "degree", "min eqf"],
      bg: ["степен на обучение", "образование", "образователна степен", "минимална степен", "ниво"],
    },
    studyYears: {
      en: ["years of study", "study year", "study years", "year of study"],
      bg: ["курс", "курсове", "година на обучение", "курс на обучение"],
    },
    positions: {
      en: [
        "places to fill",
        "positions",
        "openings",
        "number of positions",
        "vacancies",
        "number of places",
      ],
      bg: ["свободни места", "брой места", "места", "брой позиции", "брой стажанти", "позиции"],
    },
    hoursPerWeek: {
      en: ["hours a week", "hours per week", "weekly hours", "hours"],
      bg: ["часове седмично", "часове на седмица", "часа седмично", "часове", "работно време"],
    },
    pay: {
      en: ["pay", "salary", "wage", "compensation", "remuneration", "stipend", "payment"],
      bg: ["заплащане", "заплата", "възнаграждение", "стипендия", "пари"],
    },
    payKind: {
      en: ["paid or unpaid", "is paid", "paid", "pay kind"],
      bg: ["платен или неплатен", "платен", "платен стаж", "вид заплащане"],
    },
    payFrom: {
      en: ["pay from", "salary from", "minimum salary", "salary min", "min salary"],
      bg: ["заплащане от", "заплата от", "минимално възнаграждение"],
    },
    payTo: {
      en: ["pay to", "salary to", "maximum salary", "salary max", "max salary"],
      bg: ["заплащане до", "заплата до", "максимално възнаграждение"],
    },
    payCurrency: { en: ["currency", "pay currency"], bg: ["валута"] },
    payPeriod: {
      en: ["pay period", "period", "salary period"],
      bg: ["период на заплащане", "период"],
    },
    onSiteDays: {
      en: ["days on site a week", "days on site", "office days", "days in the office"],
      bg: ["дни на място седмично", "дни на място", "дни в офиса", "дни в офис"],
    },
    mayLeadToJob: {
      en: ["a job may follow", "job may follow", "possible hire", "chance of a job"],
      bg: ["може да последва работа", "възможност за работа", "възможност за назначаване"],
    },
    countsAsPractice: {
      en: ["counts as compulsory practice", "compulsory practice", "counts as practice"],
      bg: [
        "зачита се за задължителна практика",
        "задължителна практика",
        "зачита се за практика",
        "задължителен стаж",
      ],
    },
    contract: {
      en: ["form of contract", "contract", "contract type", "type of contract"],
      bg: ["вид договор", "договор", "вид на договора", "тип договор"],
    },
    "texts.original.mentorRole": {
      en: ["mentor role", "role of the mentor", "supervisor role"],
      bg: ["длъжност на ментора", "роля на ментора"],
    },
    mentorHours: {
      en: ["mentor hours a week", "mentor hours", "mentoring hours"],
      bg: ["часове с ментор седмично", "часове с ментор", "часове на ментора"],
    },
    documents: {
      en: ["documents asked for", "documents", "required documents", "application documents"],
      bg: ["документи за кандидатстване", "документи", "необходими документи", "нужни документи"],
    },
    benefits: {
      en: ["benefits", "perks", "extras", "we offer"],
      bg: ["придобивки", "допълнителни придобивки", "социални придобивки", "бонуси"],
    },
  },
  project_proposal: {
    ...PARTNERSHIP,
    isOpenToStudents: {
      en: ["open to students", "students", "students may take part"],
      bg: ["могат да участват студенти", "за студенти", "студенти", "отворен за студенти"],
    },
    theses: {
      en: ["theses", "theses in the project", "open to theses", "thesis levels", "thesis"],
      bg: [
        "дипломни работи и дисертации",
        "дипломни работи",
        "дипломни работи и дисертации по проекта",
        "дисертации",
      ],
    },
  },
  co_development_offer: {
    ...PARTNERSHIP,
    budget: { en: ["budget", "amount"], bg: ["бюджет", "сума"] },
    budgetCurrency: { en: ["budget currency", "currency"], bg: ["валута на бюджета", "валута"] },
  },
};

/** Days of which no posting speaks: when somebody listed it, or read the list. */
export const OTHER_DAYS =
  /posted|published|publication|created|updated|modified|today|added|scraped|crawled|публикуван|създаден|обновен|променен|добавен|днес/u;

/** How a column says that its text is in English or Bulgarian. */
export const LANGUAGE_WORDS = {
  en: ["en", "eng", "english", "in english", "английски", "на английски", "англ"],
  bg: ["bg", "bul", "bulgarian", "in bulgarian", "български", "на български", "бълг"],
} as const;
