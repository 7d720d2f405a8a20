import { defineConfig } from "@playwright/test";
import { launchOptions, siteUrl } from "./tests/support/browser.ts";

const results = process.env.PLAYWRIGHT_RESULTS;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".data/playwright",
  globalSetup: "./tests/support/sign-staff-in.ts",
  forbidOnly: true,
  fullyParallel: true,
  // The integration tests run beside them, on the same processors.
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: results ? [["list"], ["json", { outputFile: results }]] : [["list"]],
  use: {
    baseURL: siteUrl(),
    browserName: "chromium",
    headless: true,
    launchOptions: launchOptions(),
    locale: "en-GB",
    timezoneId: "Europe/Sofia",
    trace: "off",
    screenshot: "only-on-failure",
  },
});
