import { z } from "zod";

const isAddress = (text: string, protocols: string[]) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

const address = (protocols: string[], message: string) =>
  z.string({ error: message }).refine((text) => isAddress(text, protocols), { error: message });

const webAddress = (name: string) =>
  address(
    ["http:", "https:"],
    `${name} must be a web address such as http://host:7700.`,
  ).optional();

const oneOf = <const Values extends readonly [string, ...string[]]>(name: string, values: Values) =>
  z.enum(values, { error: `${name} must be one of ${values.join(", ")}.` });

const portSentence = "PORT must be a whole number from 1 to 65535.";

const secretSentence =
  "APP_SECRET must be a random text of at least 32 characters, such as `openssl rand -base64 32` prints.";

const fields = {
  DATABASE_URL: address(
    ["postgres:", "postgresql:"],
    "DATABASE_URL must be set to a PostgreSQL address such as postgres://user:password@host:5432/tandem.",
  ),
  APP_DATABASE_URL: address(
    ["postgres:", "postgresql:"],
    "APP_DATABASE_URL must be a PostgreSQL address such as postgres://role:password@host:5432/tandem.",
  ).optional(),
  APP_SECRET: z.string({ error: secretSentence }).min(32, { error: secretSentence }),
  SMTP_URL: address(
    ["smtp:", "smtps:"],
    "SMTP_URL must be a mail server's address such as smtps://user:password@host:465.",
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]+$/, {
      error: "MAIL_FROM must be an address such as Tandem <tandem@example.org>.",
    })
    .optional(),
  MAIL_FOLDER: z.string().optional(),
  CONTACT_EMAIL: z
    .email({ error: "CONTACT_EMAIL must be an e-mail address such as office@example.org." })
    .optional(),
  MEILI_URL: webAddress("MEILI_URL"),
  MEILI_KEY: z.string().optional(),
  MEILI_SEARCH_KEY: z.string().optional(),
  MEILI_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,60}$/, {
      error: "MEILI_PREFIX may hold up to 60 letters, digits, hyphens and underscores.",
    })
    .optional(),
  PORT: z.coerce
    .number({ error: portSentence })
    .int({ error: portSentence })
    .min(1, { error: portSentence })
    .max(65_535, { error: portSentence })
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  ORIGIN: address(
    ["http:", "https:"],
    "ORIGIN must be a web address such as https://tandem.example.org.",
  )
    .transform((text) => new URL(text).origin)
    .optional(),
  TRUST_PROXY: oneOf("TRUST_PROXY", ["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
  NODE_ENV: oneOf("NODE_ENV", ["development", "test", "production"]).default("development"),
  LOG_LEVEL: oneOf("LOG_LEVEL", [
    "fatal",
    "error",
    "warn",
    "info",
    "debug",
    "trace",
    "silent",
  ]).default("info"),
};

const schema = z.object(fields);

export type Environment = Readonly<z.output<typeof schema>>;

/** What goes together only in a certain way; a sentence for each pair that does not. */
function contradictions({ SMTP_URL, MAIL_FROM, MAIL_FOLDER, ORIGIN }: Environment): string[] {
  return [
    ...(SMTP_URL && !MAIL_FROM
      ? ["MAIL_FROM must be set to the sender's address where SMTP_URL is set."]
      : []),
    // Everybody can read the folder's mails, and use the links in them, on a page of the application.
    ...(MAIL_FOLDER && ORIGIN?.startsWith("https:")
      ? ["MAIL_FOLDER must be unset where ORIGIN is a public address; set SMTP_URL instead."]
      : []),
  ];
}

/** The variables that the application reads, by name; .env.example explains each. */
export const environmentNames = Object.keys(fields) as (keyof Environment)[];

/** The configuration is wrong; the message holds one sentence for each wrong variable. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

type Source = Record<string, string | undefined>;

// An empty value means "not set", as it does in compose files and shells.
const valueOf = (source: Source, name: string) => source[name] || undefined;

/** Reads every variable at once; throws EnvironmentError with all that is wrong. */
export function parseEnvironment(source: Source): Environment {
  const given = Object.fromEntries(environmentNames.map((name) => [name, valueOf(source, name)]));
  const { success, data, error } = schema.safeParse(given);
  const wrong = success ? contradictions(data) : error.issues.map(({ message }) => message);
  if (!success || wrong.length > 0) throw new EnvironmentError(wrong.join("\n"));
  return data;
}

function readField(name: keyof Environment) {
  const { success, data, error } = fields[name].safeParse(valueOf(process.env, name));
  if (success) return data;
  throw new EnvironmentError(error.issues[0]?.message);
}

/** The environment, each variable parsed when it is read, so that a tool needs only those it uses. */
export const env: Environment = Object.defineProperties(
  {} as Environment,
  Object.fromEntries(
    environmentNames.map((name) => [name, { enumerable: true, get: () => readField(name) }]),
  ),
);

/** For the first line of a process: wrong configuration ends it with its sentences and exit code 1. */
export function requireEnvironment(): Environment {
  try {
    return parseEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
