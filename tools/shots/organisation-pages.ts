import type { Page } from "@playwright/test";
import { at, sendEmpty, type PageType } from "./page-type.ts";
import type { Places } from "./find-places.ts";

/** As somebody would register a company of the seed a second time, on the pages' first language and on the other. */
async function registerAgain(page: Page) {
  await page.locator("[name=kind][value=company]").check();
  await page.locator("[name=name]").fill("Звездолет Инструментс ЕООД");
  await page.locator("[name=website]").fill("https://zvezdolet.example");
  await page.locator("[name=identifier]").fill("999000017");
  await page.locator("[name=aboutEn]").press("Enter");
  await sendEmpty(page);
}

/** Below the page of the company whose owner looks. */
const own = (rest: string) => (places: Places) => `${places.office.own}${rest}`;
const waiting = (rest: string) => (places: Places) => `${places.office.waiting}${rest}`;
const member = (rest: string) => (places: Places) => `${places.office.member}${rest}`;

const AS_OWNER = (
  [
    { name: "organisation-own", path: own("") },
    { name: "organisation-edit", path: own("/edit") },
    { name: "members", path: own("/members") },
    { name: "members-invitation-error", path: own("/invitations"), prepare: sendEmpty },
    { name: "member-removal", path: member("/removal") },
    { name: "member-ownership", path: member("/ownership") },
    { name: "membership-last-owner", path: own("/membership"), prepare: sendAnyway },
    { name: "domains", path: own("/domains") },
    { name: "logo-edit", path: own("/logo/edit") },
    { name: "logo-error", path: own("/logo/edit"), prepare: sendEmpty },
    { name: "verification-verified", path: own("/verification") },
  ] satisfies PageType[]
).map((type): PageType => ({ ...type, person: "companyOwner" }));

/** Presses the last button of the page, if there is one. */
async function sendAnyway(page: Page) {
  const button = page.locator("main form button").last();
  if (await button.count()) await button.click();
}

const AS_NEWCOMER = (
  [
    { name: "organisation-new-own", path: waiting("") },
    { name: "verification-waiting", path: waiting("/verification") },
    { name: "evidence", path: waiting("/evidence") },
    { name: "evidence-error", path: waiting("/evidence"), prepare: sendEmpty },
  ] satisfies PageType[]
).map((type): PageType => ({ ...type, person: "newCompany" }));

/** What members of organisations see of their own, and who would like to be one. */
export const ORGANISATION_PAGES: readonly PageType[] = [
  ...AS_OWNER,
  ...AS_NEWCOMER,
  { name: "register", path: at("/organisations/new"), person: "claimant" },
  {
    name: "register-error",
    path: at("/organisations/new"),
    person: "claimant",
    prepare: sendEmpty,
  },
  {
    name: "register-again",
    path: at("/organisations/new"),
    person: "claimant",
    prepare: registerAgain,
  },
  { name: "members-seen", path: own("/members"), person: "companyEditor" },
  { name: "leave", path: own("/membership"), person: "companyEditor" },
  { name: "invitation", path: ({ office }) => office.invitation },
  { name: "invitation-other", path: ({ office }) => office.invitation, person: "student" },
  { name: "claim-open", path: ({ office }) => `${office.claimed}/claim`, person: "claimant" },
  { name: "claim", path: ({ office }) => `${office.claimed}/claim`, person: "waitingCompany" },
  {
    name: "claim-error",
    path: ({ office }) => `${office.claimed}/claim`,
    person: "waitingCompany",
    prepare: sendEmpty,
  },
  { name: "report", path: ({ of }) => `${of.internship.posting}/report` },
  {
    name: "report-error",
    path: ({ of }) => `${of.internship.posting}/report`,
    prepare: sendEmpty,
  },
  { name: "report-sent", path: ({ of }) => `${of.internship.posting}/report?done=sent` },
];
