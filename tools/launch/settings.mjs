import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes a whole file or nothing, so that a kill in the middle leaves the former one. */
export function writeWhole(file, value, mode = 0o600) {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode });
  chmodSync(draft, mode);
  renameSync(draft, file);
}

export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

const secret = () => randomBytes(24).toString("hex");

/** Passwords, the application's secret and ports of this checkout's own servers, made once and readable by their owner alone. */
export function openSettings(home) {
  const file = join(home, "settings.json");
  const known = readJson(file);
  const values = {
    postgresPassword: known?.postgresPassword ?? secret(),
    applicationPassword: known?.applicationPassword ?? secret(),
    meiliKey: known?.meiliKey ?? secret(),
    appSecret: known?.appSecret ?? secret(),
    postgresPort: known?.postgresPort ?? null,
    meiliPort: known?.meiliPort ?? null,
  };
  const save = (changes) => writeWhole(file, Object.assign(values, changes));
  save({});
  return { values, save };
}
