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

/** How to launch the Chromium that tools/launch/chromium.mjs has found. */
export function launchOptions(): LaunchOptions {
  const libraries = process.env.CHROMIUM_LIBRARIES;
  return {
    executablePath: variable("CHROMIUM"),
    // Without a graphics card or a large /dev/shm, as in containers, Chromium needs to be told so.
    args: ["--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
    ...(libraries ? { env: { ...process.env, LD_LIBRARY_PATH: libraries } as never } : {}),
  };
}
