import { expect, test } from "vitest";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const reader = prepareReader(
  vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] })),
);
const named = (text: string, by: "university" | "company" = "company") =>
  readText(text, reader, by)
    .filter(({ tier }) => tier === "exact")
    .map(({ skill }) => skill);

test.each([
  ["Java is what we are leaving behind; Kotlin stays.", ["kotlin"]],
  ["Our COBOL system, which is switched off in May, gets a successor in Java", ["java"]],
  ["Jenkins was replaced by GitHub Actions", ["github-actions"]],
  ["Tired of WordPress? Come and write Django.", ["django"]],
  ["Nothing against Angular, but we chose Svelte", ["svelte"]],
  ["We are moving from Oracle to PostgreSQL", ["postgresql"]],
  ["We moved from Perl to Python and from Jenkins to GitHub Actions", ["python", "github-actions"]],
  ["We once used MongoDB; now PostgreSQL", ["postgresql"]],
  ["Ten years ago this was a PHP site. Today it is TypeScript", ["typescript"]],
  ["Our old site was built with Joomla. You use Laravel", ["laravel"]],
  ["Преминаваме от Angular към React", ["react"]],
  ["Сменихме Oracle с PostgreSQL", ["postgresql"]],
  ["Навремето ползвахме Oracle, сега PostgreSQL", ["postgresql"]],
  ["Старият ни сайт беше на Joomla. Новият е на Vue", ["vue"]],
  ["COBOL остава в миналото, пишем на Java", ["java"]],
])("what is left is not asked for, what is taken up is: %s", (text, skills) =>
  expect(named(text)).toEqual(skills),
);

test.each([
  ["Our competitor works with SAP; we use Excel", ["microsoft-excel"]],
  ["Other teams write Scala. Ours writes Java", ["java"]],
  ["The firm upstairs does blockchain. We do SQL", ["sql"]],
  ["The client sells Docker trainings, we use CSS", ["css"]],
  ["Our office is next to the Python museum. SQL", ["sql"]],
  ["Financial management is handled by our accountants. You know SQL", ["sql"]],
  ["If you hate JavaScript, you will like Haskell", ["haskell"]],
  ["If you came for PHP, you are wrong here. Ruby on Rails", ["ruby-on-rails"]],
  ["Whoever thinks that Excel is enough should look elsewhere. SQL", ["sql"]],
  ["Java is a must, Excel is not.", ["java"]],
  ["Конкурентите ни работят със SAP. Ние пишем на Java", ["java"]],
  ["Клиентът ни продава Docker, ние пишем на Java", ["java"]],
  ["Офисът е до музея на Java. Търсим SQL", ["sql"]],
  ["Ако сте дошли за PHP, сбъркали сте. Java", ["java"]],
  ["Ако ви е омръзнало от PHP, елате при нас: Java", ["java"]],
  ["Не държим на WordPress, държим на CSS и на добър вкус", ["css"]],
])("what is of others, or for others, is not asked for: %s", (text, skills) =>
  expect(named(text)).toEqual(skills),
);

test.each([
  ["This module does not cover Java. Python", ["python"]],
  ["The course no longer includes jQuery or PHP. CSS", ["css"]],
  ["We will not discuss Prolog. SQL", ["sql"]],
  ["Machine learning is left to the master's programme. Statistics", ["statistics"]],
  ["Prolog is taught elsewhere. SQL", ["sql"]],
  ["Дисциплината не обхваща Java. Python", ["python"]],
  ["Няма да стане дума за блокчейн. SQL", ["sql"]],
  ["Prolog не се разглежда тук. SQL", ["sql"]],
  ["Машинното обучение остава за магистърската степен. SQL", ["sql"]],
])("what a course leaves out is not taught: %s", (text, skills) =>
  expect(named(text, "university")).toEqual(skills),
);

test.each([
  ["Data is moved from Kafka to Snowflake", ["apache-kafka", "snowflake"]],
  ["All day we move data from Kafka to Snowflake", ["apache-kafka", "snowflake"]],
  ["You can switch from Java to Python without effort", ["java", "python"]],
  ["You take designs from Figma to React", ["figma", "react"]],
  ["If you like Rust, you will like us", ["rust"]],
  ["If you hate SQL, this is not the job for you", ["sql"]],
  ["Whoever does not know SQL should look elsewhere", ["sql"]],
  ["Anyone who hates Excel will be unhappy here", ["microsoft-excel"]],
  ["Our clients use SAP and you support them", ["sap"]],
  ["The old system was written in COBOL and you will maintain it", ["cobol"]],
  ["Some years ago we began with Django, and you continue it", ["django"]],
  ["You talk to other teams and write Java", ["java"]],
  ["Many people use Excel, and so will you", ["microsoft-excel"]],
  ["Testing is done by a Selenium suite", ["selenium"]],
  ["Deployment is handled by Kubernetes and Helm", ["kubernetes", "helm"]],
  ["The museum keeps its collection in Python", ["python"]],
  ["The course includes Docker. It is not only about Kubernetes", ["docker", "kubernetes"]],
  ["SQL is not optional here", ["sql"]],
  ["Прехвърляме данни от Excel в Power BI", ["microsoft-excel", "power-bi"]],
  ["Данните минават от Kafka към PostgreSQL", ["apache-kafka", "postgresql"]],
  ["Ако обичате Python, ще ви хареса", ["python"]],
  ["Ако не обичате SQL, не кандидатствайте", ["sql"]],
  ["Клиентите ни работят със SAP и вие ги обучавате", ["sap"]],
  ["Системата се поема от вас: Java", ["java"]],
  ["Преди години започнахме с Python и още сме с него", ["python"]],
])("no refusal is read where none is: %s", (text, skills) => expect(named(text)).toEqual(skills));

test.each([
  ["We make accounting software, written in Java", ["java"]],
  ["Our logistics platform is in Kotlin", ["kotlin"]],
  ["Правим счетоводен софтуер. Java", ["java"]],
  ["Experience with accounting software and Excel", ["accounting", "microsoft-excel"]],
  ["Познания по счетоводен софтуер", ["accounting"]],
  ["You will develop user interfaces with React", ["react"]],
  ["Ще разработва потребителски интерфейси с React", ["react"]],
  ["You design user interfaces in Figma", ["ui-design", "figma"]],
  ["Дизайн на потребителски интерфейси", ["ui-design"]],
])("the trade of what is made is no demand, nor is a design what is built: %s", (text, skills) =>
  expect(named(text)).toEqual(skills),
);

test.each([
  ["C plus plus and C sharp", ["c-plus-plus", "c-sharp"]],
  ["C++11, C++ 17 or newer", ["c-plus-plus"]],
  ["Си плюс плюс и си шарп", ["c-plus-plus", "c-sharp"]],
  ["C# .NET", ["c-sharp", "dot-net"]],
])("C++ and C# are named however they are written: %s", (text, skills) =>
  expect(named(text)).toEqual(skills),
);
