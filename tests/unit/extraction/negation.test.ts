import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { negatedIn } from "#matching/extraction/negation.ts";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const reader = prepareReader(
  vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] })),
);
const said = (text: string) => readText(text, reader, "company").map(({ skill }) => skill);

describe("what a text says is not asked for", () => {
  it.each([
    ["No Python required.", "python"],
    ["No prior Python experience is needed; we teach you.", "python"],
    ["Python is not required for this internship", "python"],
    ["Knowledge of Java and Python isn't necessary", "java"],
    ["You do not need to know Python", "python"],
    ["We don't use Java", "java"],
    ["For students without knowledge of Java, Kotlin or Python", "kotlin"],
    ["No experience with Docker or Kubernetes? Write to us", "docker"],
    ["There is no need to know SQL", "sql"],
    ["Не се изисква Python", "python"],
    ["Python не се изисква за този стаж", "python"],
    ["Не са необходими предварителни познания по Java", "java"],
    ["Не е нужно да знаете Python или Java", "java"],
    ["Подходящо и за студенти без познания по Java", "java"],
    ["Без предишен опит с Docker", "docker"],
    ["Познания по Python не са задължителни", "python"],
    ["Няма изискване за Python", "python"],
    ["Не използваме Java", "java"],
    ["Не ви трябва SQL", "sql"],
    ["We are not looking for Java developers.", "java"],
    ["No Java, no C#, no .NET", "dot-net"],
    ["No SAP, Java or Python: everything is on paper", "python"],
    ["Without Excel.", "microsoft-excel"],
    ["Not Java!", "java"],
    ["Python, not Java, is our language", "java"],
    ["Never touched Docker? No problem.", "docker"],
    ["No problem!", "problem-solving"],
    ["We used to use COBOL, but not any more.", "cobol"],
    ["It was written in PHP, but not any more", "php"],
    ["none of SAP, Oracle required", "sap"],
    ["neither Java nor Python", "python"],
    ["Knowledge of PHP is irrelevant", "php"],
    ["Excel, SAP and Java are not needed", "microsoft-excel"],
    ["Without Java, but Kotlin is a plus", "java"],
    ["Без Excel, без SAP.", "sap"],
    ["Не търсим програмисти на Java.", "programming"],
    ["Не работим с PHP и нямаме WordPress.", "wordpress"],
    ["Java не ни трябва", "java"],
    ["Python, не PHP", "php"],
    ["Няма да пишете на PHP, а на Python", "php"],
    ["Никога не сте работили с Docker?", "docker"],
    ["Нито Java, нито Python", "python"],
    ["Kotlin instead of Java", "java"],
    ["Go rather than PHP or Ruby", "ruby"],
    ["Unlike Java, Kotlin is what we like", "java"],
    ["Forget about Excel!", "microsoft-excel"],
    ["You can skip SAP, we use paper", "sap"],
    ["We're not interested in Java people.", "java"],
    ["We aren't interested in PHP", "php"],
    ["Nobody here uses PHP.", "php"],
    ["We say no to Perl.", "perl"],
    ["Java isn't our thing.", "java"],
    ["PHP: no.", "php"],
    ["We left Perl behind.", "perl"],
    ["Not for people who only know Excel.", "microsoft-excel"],
    ["If you only know PHP, look elsewhere", "php"],
    ["We are no fans of PHP", "php"],
    ["Don't worry if Docker is new to you", "docker"],
    ["Anything but PHP", "php"],
    ["You won't need Java", "java"],
    ["PHP: не, благодаря.", "php"],
    ["Не е за хора, които познават само Excel.", "microsoft-excel"],
    ["Не сме фирма за WordPress", "wordpress"],
    ["Не ни интересува Java", "java"],
    ["PHP при нас е минало", "php"],
    ["Зарязахме PHP и минахме на Python", "php"],
    ["Java не ползваме.", "java"],
    ["Excel не търсим", "microsoft-excel"],
    ["Отказахме се от PHP.", "php"],
    ["Вече сме се отказали от Java", "java"],
    ["Вместо Java използваме Kotlin", "java"],
    ["За разлика от PHP, Python ни харесва", "php"],
    ["Docker не е нужен", "docker"],
    ["Docker не ни е необходим за тази работа", "docker"],
    ["Можете да забравите за Excel", "microsoft-excel"],
    ["Липсата на опит с Docker не е пречка", "docker"],
    ["Not required:\n- Docker\n- Git", "git"],
    ["Not required: Docker, Git", "docker"],
    ["## Nice to skip\n\n* Docker\n* Git\n", "docker"],
    ["Technologies we do not use:\nDocker\nGit\n\nOurs: Java", "git"],
    ["Не е нужно:\n• Docker", "docker"],
    ["**Какво не търсим**\n1. PHP\n2. Java", "java"],
  ])("is not found: %s", (text, skill) => {
    expect(said(text)).not.toContain(skill);
  });

  it.each([
    ["SQL is a plus but not required", "sql"],
    ["Python не е задължителен, но е предимство", "python"],
    ["No Java required, but you must know Python", "python"],
    ["Не се изисква Java, но ще работите с Python", "python"],
    ["Experience with SQL, Python is not required", "sql"],
    ["You need not only Python but also SQL", "python"],
    ["Не само Python, а и Java", "java"],
    ["Requirements: Python", "python"],
    ["Изисквания: Python, не се плашете", "python"],
    ["This is for people who know Python", "python"],
    ["Без Java не може", "java"],
    ["No problem is too hard with Python", "python"],
    ["Join us without hesitation: Python required", "python"],
    ["Изисква се Python. Не се изисква опит.", "python"],
    ["React is a plus, not required", "react"],
    ["Не е задължително, но е плюс: Kotlin", "kotlin"],
    ["No less than three years of Java", "java"],
    ["Without doubt Python", "python"],
    ["Without exception we use Java", "java"],
    ["No one writes Java like us", "java"],
    ["There is no way around SQL here", "sql"],
    ["You cannot do this job without SQL", "sql"],
    ["Не можем без Docker", "docker"],
    ["You are not afraid of Linux", "linux"],
    ["Сървърите работят без прекъсване под Linux", "linux"],
    ["Без значение е дали знаете Java или Python", "java"],
    ["Не пропускайте: Python", "python"],
    ["Not many people know Java", "java"],
    ["Unlike Java, Kotlin is what we like", "kotlin"],
    ["Вместо Java използваме Kotlin", "kotlin"],
    ["Без познания по SQL няма как да се справите", "sql"],
    ["Without knowledge of SQL you will not manage", "sql"],
    ["Без опит с Docker не кандидатствайте", "docker"],
    ["You cannot skip Java", "java"],
    ["Not required, but a plus:\n- Docker", "docker"],
    ["Not required:\n- Docker\n\nRequired:\n- Git", "git"],
    ["Not required:\n- Docker\nWe use Git.", "git"],
    ["Не е нужно: Docker. Нужно е: Git", "git"],
  ])("does not reach what is asked for: %s", (text, skill) => {
    expect(said(text)).toContain(skill);
  });

  it("takes time in proportion to the text, however it is made", () => {
    const piece = fc.constantFrom(
      "no ",
      "not required ",
      "не се изисква ",
      "без опит с ",
      "x, ",
      "и да ",
      "none of ",
      "without ",
      "не търсим ",
      "or ",
      ", but not any more",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        for (const { start, end } of negatedIn(text)) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

it.each([
  ["Java courses in the second year, a Python meetup"],
  ["AWS certification paid by us"],
  ["курсове по английски език"],
  ["We offer:\n- AWS certificates\n- psychology\n* Leadership and\n  photography"],
  ["Benefits\n\nFrench and German\nPsychology"],
  ["Какво предлагаме: психология, лидерство, карта за спорт."],
  ["**Ние предлагаме:**\n• Azure\n• обучения"],
  ["What's in it for you?\n1. Psychology"],
  ["Please send your CV in English"],
  ["Автобиография на английски език"],
  ["Ние предлагаме добро заплащане, обучение, курсове по C# и Java"],
  ["Офисът ни е в центъра на Пловдив"],
  ["Изисквания:"],
  ["Отговорности:\n"],
])("what people get, headings and turns name no skill: %s", (text) =>
  expect(said(text)).toEqual([]),
);

it.each([
  ["Completed courses in Python", "python"],
  ["The module covers courses in databases", "databases"],
  ["Чувство за отговорност", "responsibility"],
  ["Център за данни във Варна", "data-centres"],
  ["We offer:\n- courses\n\nYour profile\n- German", "german"],
  ["We offer:\n- courses\n- work with Java\n- food", "java"],
  ["We offer:\n- Docker\n- Git", "docker"],
  ["Предлагаме: курсове. Изискваме: немски език", "german"],
])("what is only alike is found: %s", (text, skill) => expect(said(text)).toContain(skill));

it.each([
  ["C, C++ and Go", ["c-language", "c-plus-plus", "go"]],
  ["Requirements:\n- Go\n- C\n- R", ["go", "c-language", "r-language"]],
  ["Requirements: Go, Docker", ["go", "docker"]],
  ["Microservices in Go.", ["microservices", "go"]],
  ["We use Go.", ["go"]],
  ["Written in C and Rust", ["c-language", "rust"]],
  ["Работим с Go и R.", ["go", "r-language"]],
  ["Stack\nGo\nRust\nC\nPython", ["go", "rust", "c-language", "python"]],
  ["Basic\n\nGroups\nA\nC\nR", []],
  ["We use R&D, we like Go karts, C. Smith knows you", []],
  ["Go on, write to us. Go to our site: R&D, vitamin C, and R. Smith", []],
])("languages of few letters: %s", (text, skills) =>
  expect(
    readText(text, reader, "company")
      .filter(({ tier }) => tier === "exact")
      .map(({ skill }) => skill),
  ).toEqual(skills),
);

it.each([
  ["SQL, PostgreSQL or MySQL", ["sql", "postgresql", "mysql"]],
  ["Java, and PostgreSQL or MySQL", ["postgresql", "mysql"]],
  ["Python or another language", ["python"]],
  ["at least one of: Java, Kotlin", ["java", "kotlin"]],
  ["един от следните езици: Java, Python", ["java", "python"]],
  ["Java или Kotlin. Kotlin ще се ползва всеки ден.", ["java"]],
  ["Java, Kotlin and SQL", []],
  ["Java or C#, Git, Linux", ["java", "c-sharp"]],
  ["Symfony2 or Docker, Linux, SQL and Git", ["docker"]],
  ["Симфони2 или Java, C#, Git", ["java"]],
  ["Git, Java or Kotlin, Linux", ["java", "kotlin"]],
  ["React/Vue/Angular, HTML", ["react", "vue", "angular"]],
  ["HTML/CSS and Java/Spring", []],
  [
    "at least one of the big clouds (AWS, Azure, Google Cloud), Git",
    ["aws", "azure", "google-cloud"],
  ],
  ["One or more of Python, Ruby and Perl. Git", ["python", "ruby", "perl"]],
  ["any of the following:\n- MySQL\n- Java 17\n- Git\n\nOurs:\n- Linux", ["mysql", "java", "git"]],
  ["поне един от Java, C#, както и Git", ["java", "c-sharp"]],
  ["поне една база данни: Firebird, MySQL, Redis", ["mysql", "redis"]],
  ["един от следните:\n• Java\n• Git", ["java", "git"]],
  ["We are one of the oldest banks: Java, Git", []],
])("of several one will do: %s", (text, skills) =>
  expect(
    readText(text, reader, "company")
      .filter(({ isAlternative }) => isAlternative)
      .map(({ skill }) => skill),
  ).toEqual(skills),
);

it.each([
  "Карти за спорт и ваучери за храна",
  "карта Мултиспорт",
  "Спортна карта",
  "карта за градски транспорт",
])("a benefit is no skill: %s", (text) =>
  expect(said(text)).not.toContain("geographic-information-systems"),
);
