import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { readContent } from "#app/domain/browser-import/read-content.ts";
import { guessMapping } from "#app/domain/import-guess/guess-mapping.ts";
import { profileColumns } from "#app/domain/import-guess/profile-columns.ts";
import { hasRealFiles, NO_REAL_FILES, realFiles } from "#tests/support/mappings/commands.ts";

const known = {
  isPlace: (name: string) => /^(софия|sofia|bucuresti|new york, ny|варна)$/i.test(name),
  isSkill: (name: string) => /^(python|java|javascript|react|sql|excel|linux|docker)$/i.test(name),
};

/** What the columns of real files are, as somebody who reads them would say; all others are left out. */
const REAL = [
  {
    file: "internships/jobsbg_2023.jsonl",
    kind: "internship",
    columns: {
      position: "texts.original.title",
      company_name: "organisation",
      location: "places",
      job_url: "sourceUrl",
      work_from_home: "mode",
      skills_list: "skills.requires",
    },
  },
  {
    file: "internships/devbg_jobs_2021.jsonl",
    kind: "internship",
    columns: {
      title: "texts.original.title",
      company: "organisation",
      location: "places",
      url: "applicationUrl",
      tags: "skills.requires",
    },
  },
  {
    file: "internships/listings_until_2024.jsonl",
    kind: "internship",
    columns: {
      id: "externalId",
      company_name: "organisation",
      company_url: "organisation.website",
      title: "texts.original.title",
      locations: "places",
      url: "applicationUrl",
    },
  },
  {
    file: "internships/stagiipebune_ro_2020.json",
    kind: "internship",
    columns: {
      id: "externalId",
      "company.name": "organisation",
      "company.url": "organisation.website",
      title: "texts.original.title",
      description: "texts.original.description",
      location: "places",
      payment: "pay",
      is_paid: "payKind",
      start_date: "startsOn",
      expiring_date: "deadlineOn",
      skills: "skills.requires",
    },
  },
  {
    file: "projects/cncf_project_proposals.jsonl",
    kind: "project_proposal",
    columns: {
      organisation: "organisation",
      title: "texts.original.title",
      description: "texts.original.description",
      recommended_skills: "skills.brings",
      url: "applicationUrl",
    },
  },
  {
    file: "curricula/finki_undergraduate_2023_programmes.json",
    kind: "programme",
    columns: {
      code: "externalId",
      name: "texts.original.title",
      general_information: "texts.original.description",
      study_cycle: "eqfLevel",
      duration_semesters: "semesters",
      accreditation_year: "academicYear",
    },
  },
] as const;

/** Enough to know a column by. */
const ROWS = 300;

test.skipIf(!hasRealFiles).each(REAL)(
  `are understood: $file${hasRealFiles ? "" : `: ${NO_REAL_FILES}`}`,
  async ({ file, kind, columns }) => {
    const bytes = await readFile(path.join(realFiles, file));
    const rows = (await readContent(bytes, file)).slice(0, ROWS);
    const found = guessMapping(await profileColumns(rows, async () => known), {
      kind,
      isOwn: false,
    });
    const filled = found.columns.filter(({ to }) => to !== "");
    expect(Object.fromEntries(filled.map(({ column, to }) => [column, to]))).toEqual(columns);
  },
);
