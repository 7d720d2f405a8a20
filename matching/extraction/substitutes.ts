/** Tools that do one job: of those parted by a slash one will do, where *HTML/CSS* and *Java/Spring* are both. */
const FAMILIES = [
  "react, reactjs, react.js, vue, vuejs, vue.js, angular, angularjs, svelte, ember",
  "aws, azure, microsoft azure, gcp, google cloud, google cloud platform, openstack",
  "mysql, mariadb, postgresql, postgres, oracle, sql server, ms sql, mssql, sqlite, mongodb",
  "java, c#, kotlin, python, ruby, php, go, golang, scala, perl, node.js, .net",
  "android, ios",
  "react native, flutter",
  "jenkins, gitlab, gitlab ci, github actions, teamcity, circleci, azure devops",
  "github, gitlab, bitbucket",
  "selenium, playwright, cypress, puppeteer",
  "tableau, power bi, qlik, looker",
  "django, flask, fastapi",
  "ansible, puppet, chef",
  "rabbitmq, kafka, apache kafka",
  "unity, unreal, unreal engine, godot",
  "tensorflow, pytorch, keras",
].map((names) => new Set(names.split(", ")));

/** Whether one family has all these names, so that somebody who has one of them may do without the others. */
export const areSubstitutes = (names: readonly string[]): boolean =>
  FAMILIES.some((family) => names.every((name) => family.has(name.toLowerCase())));
