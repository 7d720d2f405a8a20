import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { inProject } from "./project.mjs";
import { readJson } from "./settings.mjs";
import { Trouble } from "./trouble.mjs";

const systemNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const systemPlaces = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

const onPath = (name) =>
  (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));

// A distribution's stub that only tells how to install the real browser does not pass this.
const runs = (file, env = {}) =>
  spawnSync(file, ["--version"], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0;

function systemBrowser() {
  const places = [...systemNames.flatMap(onPath), ...systemPlaces];
  return places.find((file) => existsSync(file) && runs(file));
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  return existsSync(file) && runs(file) ? file : undefined;
}

const packed = inProject("node_modules", "@sparticuz", "chromium");

// The package unpacks into the temporary folder that it finds in its environment, and adds its own
// NSS libraries only where it believes to be on the platform that this variable names.
function unpack(folder) {
  const entry = pathToFileURL(join(packed, "build", "esm", "index.js")).href;
  const script = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath();`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The packed Chromium could not be unpacked: ${stderr}`);
}

function fromNpm() {
  const { version } = readJson(join(packed, "package.json")) ?? {};
  if (!version || `${process.platform}-${process.arch}` !== "linux-x64") return;
  const folder = inProject(".data", `chromium-${version}`);
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    unpack(draft);
    if (!existsSync(folder)) renameSync(draft, folder);
    rmSync(draft, { recursive: true, force: true });
  }
  const executablePath = join(folder, "chromium");
  if (runs(executablePath)) return { executablePath };
  const libraries = join(folder, "al2023", "lib");
  if (runs(executablePath, { LD_LIBRARY_PATH: libraries })) return { executablePath, libraries };
}

/**
 * A Chromium to test with: the system's, else Playwright's own, else the one inside npm, with the
 * folder of libraries that it needs where the system lacks them: `{ executablePath, libraries? }`.
 */
async function findChromium() {
  const installed = systemBrowser() ?? (await playwrightsOwn());
  const found = installed ? { executablePath: installed } : fromNpm();
  if (found) return found;
  throw new Trouble(
    "No Chromium was found; install Chromium or Google Chrome, or run: npx playwright install chromium",
  );
}

/** What tests/support/browser.ts reads in the processes that open the browser. */
export async function chromiumVariables() {
  const { executablePath, libraries = "" } = await findChromium();
  return { CHROMIUM: executablePath, CHROMIUM_LIBRARIES: libraries };
}
