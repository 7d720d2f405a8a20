import { expect, test } from "vitest";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { continueProgramme } from "#app/domain/posting/copy.server.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

test("two curricula of one programme are told apart by their years in every list", async () => {
  await makeVocabulary(database());
  const { coordinator, recruiter, system, university, company } = await cast(database());
  const content = contentFor("programme", { title: "Computing", academicYear: 2026 });
  const first = await createDraft(coordinator, university.id, content);
  await submitPosting(system, first.id);
  const next = await continueProgramme(coordinator, first.id);
  await submitPosting(system, next.id);
  const offered = contentFor("internship", { deadlineOn: undefined });
  const internship = await createDraft(recruiter, company.id, offered);
  await submitPosting(system, internship.id);

  const reader = await readerOf(coordinator.personId);
  for (const address of [
    `/organisations/${university.id}`,
    "/workspace/postings",
    "/workspace",
    "/search?kind=programme",
    `/postings/${internship.id}`,
    `/postings/${internship.id}/matches`,
  ]) {
    const page = text((await reader.open(address)).html);
    for (const year of ["2026/27", "2027/28"]) expect(page, address).toContain(year);
    expect(page.split("Computing").length, address).toBeGreaterThan(2);
  }
});
