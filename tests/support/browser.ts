import { statfsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";

function variable(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(
    `${name} is not set: run this with npm run test:e2e or npm run shots, which open the site first.`,
  );
}

/** The address of the site that tools/run.mjs or tools/test.mjs has opened for the browser. */
export const siteUrl = () => variable("SITE_URL");

/** In containers /dev/shm often has 64 MB, which is too little for a browser; files on a disk in its place cost time. */
function hasSharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > 1024 ** 3;
  } catch {
    return false;
  }
}

/** How to launch the Chromium that tools/launch/chromium.mjs has found. */
export function launchOptions(): LaunchOptions {
  const libraries = process.env.CHROMIUM_LIBRARIES;
  return {
    executablePath: variable("CHROMIUM"),
    // Without a graphics card, as in containers, Chromium needs to be told so. No page lives long enough to earn back what
    // its compiler would spend on optimizing scripts as far as it can, beside them.
    args: [
      "--disable-gpu",
      "--font-render-hinting=none",
      "--js-flags=--no-turbofan --single-threaded-gc",
    ],
    ignoreDefaultArgs: hasSharedMemory() ? ["--disable-dev-shm-usage"] : [],
    ...(libraries ? { env: { ...process.env, LD_LIBRARY_PATH: libraries } as never } : {}),
  };
}
