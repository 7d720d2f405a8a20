import { inProject } from "./project.mjs";

/** Reads the file .env when there is one; what the shell has set already stays. */
export function loadEnvironment() {
  try {
    process.loadEnvFile(inProject(".env"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
