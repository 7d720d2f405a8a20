import { inProject } from "./project.mjs";

/** Reads the file .env when there is one; what the shell has set already stays. */
export function loadEnvironment() {
  try {
    process.loadEnvFile(inProject(".env"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

const names =
  "DATABASE_URL APP_DATABASE_URL APP_SECRET SMTP_URL MAIL_FROM MAIL_FOLDER CONTACT_EMAIL MEILI_URL MEILI_KEY MEILI_SEARCH_KEY PORT HOST ORIGIN TRUST_PROXY NODE_ENV LOG_LEVEL";

/** Tests read nothing of the shell's configuration: neither its servers nor its settings. */
export function forgetEnvironment() {
  for (const name of names.split(" ")) delete process.env[name];
}
