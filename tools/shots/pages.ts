import type { Page } from "@playwright/test";
import { KINDS } from "#tests/support/find-pages.ts";
import { awake } from "#tests/support/page-awake.ts";
import { SEED_PASSWORD, seeded } from "#tests/support/seeded-people.ts";
import { newPostingPath } from "#tests/support/write-posting.ts";
import { FURTHER_IMPORT_PAGES, IMPORT_PAGES } from "./import-pages.ts";
import { LIFE_PAGES } from "./life-pages.ts";
import { OFFICE_PAGES } from "./office-pages.ts";
import { ORGANISATION_PAGES } from "./organisation-pages.ts";
import { SAVED_PAGES } from "./saved-pages.ts";
import { STUDENT_PAGES } from "./student-pages.ts";
import { at, sendEmpty, unfold, type PageType } from "./page-type.ts";

const dashed = (kind: string) => kind.replaceAll("_", "-");

async function openPicker(page: Page) {
  await awake(page);
  const box = page.getByRole("combobox", { name: /1$/ }).first();
  await box.pressSequentially("data");
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  await box.press("ArrowDown");
}

const PUBLIC_PAGES: PageType[] = [
  { name: "home", path: at("/") },
  { name: "search", path: at("/search?q=python") },
  { name: "search-filtered", path: at("/search?side=company&kind=internship&mode=hybrid") },
  { name: "search-no-hits", path: at("/search?q=python+zzqqxx") },
  { name: "search-choices", path: at("/search/choices/skill?kind=internship") },
  { name: "search-read-as", path: at("/search?q=pyhton") },
  { name: "search-unreadable", path: at("/search?kind=nonsense"), status: 400 },
  { name: "organisations", path: at("/organisations") },
  { name: "organisation", path: ({ organisation }) => organisation },
  { name: "organisation-unclaimed", path: ({ unclaimed }) => unclaimed.organisation },
  { name: "posting-unclaimed", path: ({ unclaimed }) => unclaimed.posting },
  { name: "posting-closed", path: ({ closed }) => closed },
  { name: "matches-closed", path: ({ closed }) => `${closed}/matches` },
  { name: "how-matching-works", path: at("/how-matching-works") },
  { name: "count", path: at("/how-matching-works/counts/1") },
  { name: "sign-in", path: at("/sign-in") },
  { name: "sign-in-error", path: at("/sign-in"), prepare: sendEmpty },
  { name: "sign-up", path: at("/sign-up") },
  { name: "sign-up-error", path: at("/sign-up"), prepare: sendEmpty },
  { name: "look-into-mail", path: at("/sign-up?done=sent") },
  { name: "forgotten-password", path: at("/forgotten-password") },
  { name: "confirmation", path: ({ mailed }) => mailed.confirmation },
  { name: "link-gone", path: at("/confirmation/nobodys"), status: 404 },
  { name: "new-password", path: ({ mailed }) => mailed.newPassword },
  { name: "unsubscribe", path: ({ mailed }) => mailed.unsubscribe },
  { name: "mails", path: at("/mails") },
  { name: "mail", path: ({ mailed }) => mailed.mail },
  { name: "not-found", path: at("/nowhere"), status: 404 },
];

/** What every kind of posting has: its page, its matches, a pair and the form to write it. */
const KIND_PAGES = KINDS.flatMap((kind): PageType[] => {
  const isCampus = kind === "programme" || kind === "project_proposal";
  const person = isCampus ? "coordinator" : "companyOwner";
  return [
    { name: `posting-${dashed(kind)}`, path: ({ of }) => of[kind].posting },
    { name: `matches-${dashed(kind)}`, path: ({ of }) => of[kind].matches },
    { name: `pair-${dashed(kind)}`, path: ({ of }) => of[kind].pair },
    { name: `comparison-${dashed(kind)}`, path: ({ of }) => of[kind].comparison },
    { name: `new-${dashed(kind)}`, path: at(newPostingPath(kind)), person },
  ];
});

const PLACES_OF_WORK: PageType[] = [
  { name: "workspace-coordinator", path: at("/workspace"), person: "coordinator" },
  { name: "workspace-company", path: at("/workspace"), person: "companyOwner" },
  { name: "workspace-student", path: at("/workspace"), person: "student" },
  { name: "workspace-staff", path: at("/workspace"), person: "staff" },
  { name: "workspace-in-review", path: at("/workspace"), person: "waitingCompany" },
  { name: "posting-in-review", path: ({ inReview }) => inReview, person: "waitingCompany" },
  { name: "reviews", path: at("/reviews"), person: "staff" },
  { name: "reviews-reason", path: at("/reviews"), person: "staff", prepare: unfold },
  { name: "posting-to-review", path: ({ inReview }) => inReview, person: "staff" },
  { name: "approval", path: ({ inReview }) => `${inReview}/approval`, person: "staff" },
  { name: "return", path: ({ inReview }) => `${inReview}/return`, person: "staff" },
  {
    name: "forbidden",
    path: ({ of }) => `${of.programme.posting}/edit`,
    person: "student",
    status: 403,
  },
];

/** By the names of the fields, since the page is looked at in both languages. */
async function giveStaffPassword(page: Page) {
  await page.locator("[name=email]").fill(seeded.staff);
  await page.locator("[name=password]").fill(SEED_PASSWORD);
  await page.locator("[name=password]").press("Enter");
  await page.waitForURL(/second-factor/);
}

const ACCOUNT_PAGES: PageType[] = [
  { name: "account-password", path: at("/account/password"), person: "staff" },
  { name: "account-address", path: at("/account/address"), person: "student" },
  {
    name: "account-address-error",
    path: at("/account/address"),
    person: "student",
    prepare: sendEmpty,
  },
  { name: "account-mail-topics", path: at("/account/mail-topics"), person: "student" },
  { name: "second-step", path: at("/sign-in"), prepare: giveStaffPassword },
  { name: "second-factor-set-up", path: at("/account/second-factor"), person: "student" },
  { name: "second-factor", path: at("/account/second-factor"), person: "staff" },
  {
    name: "second-factor-replacement",
    path: at("/account/second-factor/replacement"),
    person: "staff",
  },
  {
    name: "recovery-codes",
    path: at("/account/second-factor/recovery-codes"),
    person: "staff",
    prepare: sendEmpty,
  },
  { name: "sessions", path: at("/account/sessions"), person: "student" },
  { name: "privacy", path: at("/privacy") },
  { name: "export", path: at("/account/export?refused=wrongPassword"), person: "student" },
  { name: "account-closure", path: at("/account/closure"), person: "student", prepare: sendEmpty },
  { name: "closure-held", path: at("/account/closure"), person: "companyOwner" },
  { name: "account-closed", path: at("/account/closed") },
  { name: "retention", path: at("/staff/retention"), person: "staff" },
  { name: "skill", path: at("/skills/postgresql") },
  { name: "skill-office", path: at("/skills/postgresql?done=skillMapped"), person: "staff" },
  { name: "skills", path: at("/staff/skills?q=sql"), person: "staff" },
  {
    name: "skill-merger",
    path: at("/staff/skills/postgresql/merger"),
    person: "staff",
    prepare: sendEmpty,
  },
  { name: "skill-proposals", path: at("/skill-proposals"), person: "companyOwner" },
  {
    name: "skill-proposal",
    path: at("/skill-proposals/new?name=postgr"),
    person: "companyOwner",
    prepare: sendEmpty,
  },
  { name: "skill-mapping", path: at("/staff/skills/postgresql/mapping"), person: "staff" },
];

const newInternship = at(newPostingPath("internship"));

const OWN_PAGES = (
  [
    { name: "posting-draft", path: ({ draft }) => draft },
    { name: "posting-own", path: ({ own }) => own },
    { name: "edit", path: ({ own }) => `${own}/edit` },
    { name: "edit-incomplete", path: ({ incomplete }) => incomplete },
    { name: "closure", path: ({ own }) => `${own}/closure` },
    { name: "form-errors", path: newInternship, prepare: sendEmpty },
    { name: "skill-picker", path: newInternship, prepare: openPicker },
  ] satisfies PageType[]
).map((type): PageType => ({ ...type, person: "companyOwner" }));

/** Pages of a site whose search server is away, and of one whose database is. */
const BROKEN_PAGES: PageType[] = [
  { name: "search-down", path: ({ withoutSearch }) => `${withoutSearch}/search?q=python` },
  { name: "unavailable", path: ({ withoutDatabase }) => `${withoutDatabase}/search`, status: 503 },
];

export const PAGE_TYPES: readonly PageType[] = [
  ...PUBLIC_PAGES,
  ...KIND_PAGES,
  ...PLACES_OF_WORK,
  ...ACCOUNT_PAGES,
  ...STUDENT_PAGES,
  ...OWN_PAGES,
  ...SAVED_PAGES,
  ...LIFE_PAGES,
  ...IMPORT_PAGES,
  ...FURTHER_IMPORT_PAGES,
  ...ORGANISATION_PAGES,
  ...OFFICE_PAGES,
  ...BROKEN_PAGES,
];
