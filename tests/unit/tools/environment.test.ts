import { expect, test } from "vitest";
import { EnvironmentError, environmentNames, parseEnvironment } from "#env";

const DATABASE_URL = "postgres://tandem:secret@localhost:5432/tandem";
const APP_SECRET = "thirty-two-characters-or-more-are-needed";

test("what is left out has its default, and empty means left out", () => {
  expect(parseEnvironment({ DATABASE_URL, APP_SECRET, MEILI_URL: "", PORT: "" })).toEqual({
    DATABASE_URL,
    APP_SECRET,
    PORT: 3000,
    HOST: "127.0.0.1",
    TRUST_PROXY: false,
    NODE_ENV: "development",
    LOG_LEVEL: "info",
  });
});

test("what is given is read", () => {
  const parsed = parseEnvironment({
    DATABASE_URL,
    APP_SECRET,
    MEILI_URL: "http://search:7700",
    MEILI_KEY: "key",
    PORT: "8080",
    ORIGIN: "https://tandem.example.org/",
    TRUST_PROXY: "true",
  });
  expect(parsed).toMatchObject({
    PORT: 8080,
    ORIGIN: "https://tandem.example.org",
    TRUST_PROXY: true,
  });
});

test.each([
  ["DATABASE_URL", undefined],
  ["DATABASE_URL", "http://localhost"],
  ["APP_DATABASE_URL", "tandem_app"],
  ["APP_SECRET", undefined],
  ["APP_SECRET", "thirty-one-characters-are-few--"],
  ["MEILI_URL", "search:7700"],
  ["CONTACT_EMAIL", "the office"],
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["ORIGIN", "tandem.example.org"],
  ["NODE_ENV", "live"],
  ["LOG_LEVEL", "loud"],
  ["TRUST_PROXY", "maybe"],
])("%s=%s is one sentence about that variable", (name, value) => {
  const parse = () => parseEnvironment({ DATABASE_URL, APP_SECRET, [name]: value });
  expect(parse).toThrow(EnvironmentError);
  expect(parse).toThrow(new RegExp(`^${name} must be [^\\n]*\\.$`));
});

test("a mail server needs a sender, and a folder of mails is not for a public site", () => {
  const needed = { DATABASE_URL, APP_SECRET };
  const SMTP_URL = "smtp://localhost:25";
  const MAIL_FROM = "Tandem <tandem@example.org>";
  expect(() => parseEnvironment({ ...needed, SMTP_URL })).toThrow(/^MAIL_FROM must be/);
  expect(parseEnvironment({ ...needed, SMTP_URL, MAIL_FROM })).toMatchObject({ MAIL_FROM });
  const folder = (ORIGIN: string) => parseEnvironment({ ...needed, MAIL_FOLDER: "mail", ORIGIN });
  expect(() => folder("https://tandem.example.org")).toThrow(/^MAIL_FOLDER must be unset/);
  expect(folder("http://localhost:3000")).toMatchObject({ MAIL_FOLDER: "mail" });
});

test("all that is wrong is said at once", () => {
  expect(() => parseEnvironment({ PORT: "x" })).toThrow(/DATABASE_URL .*\n.*PORT/s);
  expect(environmentNames).toContain("DATABASE_URL");
});
