import type { Page } from "@playwright/test";
import { KINDS } from "#tests/support/find-pages.ts";
import { awake } from "#tests/support/page-awake.ts";
import type { SeededPerson } from "#tests/support/seeded-people.ts";
import { newPostingPath } from "#tests/support/write-posting.ts";
import type { Places } from "./find-places.ts";

/** A page to look at: where it stands, who sees it, and what is done on it before the picture. */
export type PageType = {
  name: string;
  path: string;
  person?: SeededPerson;
  status?: number;
  prepare?: (page: Page) => Promise<void>;
};

const dashed = (kind: string) => kind.replaceAll("_", "-");

async function sendEmpty(page: Page) {
  await page.locator("main form button:not([hidden])").last().click();
  await page.getByRole("alert").waitFor();
}

async function openPicker(page: Page) {
  await awake(page);
  const box = page.getByRole("combobox", { name: /1$/ }).first();
  await box.pressSequentially("data");
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  await box.press("ArrowDown");
}

const publicPages = ({ of, organisation, unclaimed, closed }: Places): PageType[] => [
  { name: "home", path: "/" },
  { name: "search", path: "/search?q=python" },
  { name: "search-filtered", path: "/search?side=company&kind=internship&mode=hybrid" },
  { name: "search-no-hits", path: "/search?q=python+zzqqxx" },
  { name: "search-unreadable", path: "/search?kind=nonsense", status: 400 },
  { name: "organisations", path: "/organisations" },
  { name: "organisation", path: organisation },
  { name: "organisation-unclaimed", path: unclaimed.organisation },
  { name: "posting-unclaimed", path: unclaimed.posting },
  { name: "posting-closed", path: closed },
  { name: "matches-closed", path: `${closed}/matches` },
  { name: "how-matching-works", path: "/how-matching-works" },
  { name: "sign-in", path: "/sign-in" },
  { name: "not-found", path: "/nowhere", status: 404 },
  ...KINDS.flatMap((kind) => [
    { name: `posting-${dashed(kind)}`, path: of[kind].posting },
    { name: `matches-${dashed(kind)}`, path: of[kind].matches },
    { name: `pair-${dashed(kind)}`, path: of[kind].pair },
  ]),
];

const personalPages = ({ of, draft, own }: Places): PageType[] => [
  { name: "workspace-coordinator", path: "/workspace", person: "coordinator" },
  { name: "workspace-company", path: "/workspace", person: "companyOwner" },
  { name: "workspace-student", path: "/workspace", person: "student" },
  { name: "workspace-staff", path: "/workspace", person: "staff" },
  { name: "reviews", path: "/reviews", person: "staff" },
  { name: "posting-draft", path: draft, person: "companyOwner" },
  { name: "posting-own", path: own, person: "companyOwner" },
  { name: "edit", path: `${own}/edit`, person: "companyOwner" },
  { name: "edit-incomplete", path: `${draft}/edit?check=publication`, person: "companyOwner" },
  { name: "closure", path: `${own}/closure`, person: "companyOwner" },
  { name: "forbidden", path: `${of.programme.posting}/edit`, person: "student", status: 403 },
  ...KINDS.map((kind): PageType => {
    const isCampus = kind === "programme" || kind === "project_proposal";
    const person = isCampus ? "coordinator" : "companyOwner";
    return { name: `new-${dashed(kind)}`, path: newPostingPath(kind), person };
  }),
];

const preparedPages = (): PageType[] => [
  { name: "sign-in-error", path: "/sign-in", prepare: sendEmpty },
  {
    name: "form-errors",
    path: newPostingPath("internship"),
    person: "companyOwner",
    prepare: sendEmpty,
  },
  {
    name: "skill-picker",
    path: newPostingPath("internship"),
    person: "companyOwner",
    prepare: openPicker,
  },
];

/** Every page type; the last two stand on a site without search and on one without its database. */
export function pageTypes(
  places: Places,
  broken: { search: string; database: string },
): PageType[] {
  return [
    ...publicPages(places),
    ...personalPages(places),
    ...preparedPages(),
    { name: "search-down", path: `${broken.search}/search?q=python` },
    { name: "unexpected", path: `${broken.database}/search`, status: 500 },
  ];
}
