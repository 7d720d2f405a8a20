import { beforeAll, expect, test } from "vitest";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { bg } from "#app/i18n/bg/index.ts";
import { POSTING_KINDS } from "#app/domain/posting/options-input.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { partsOf } from "#app/components/posting-form/form-parts.ts";
import { addressOfForm } from "#app/components/posting-form/kind-address.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;
const readers = {} as Record<"coordinator" | "recruiter", Reader>;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  for (const who of ["coordinator", "recruiter"] as const)
    readers[who] = await readerOf(people[who].personId, "bg");
});

const writerOf = (kind: string) =>
  kind === "programme" || kind === "project_proposal" ? "coordinator" : "recruiter";

/** The map of a form, and where its links lead that lead nowhere in the page. */
function mapIn(html: string) {
  const map = /<nav class="form-map"[\s\S]*?<\/nav>/.exec(html)![0];
  const targets = [...map.matchAll(/href="#([^"]*)"/g)].map(([, id]) => decodeURIComponent(id!));
  const lost = targets.filter((id) => html.split(` id="${id}"`).length !== 2);
  return { said: text(map), targets, lost };
}

test.each(POSTING_KINDS)("a new %s: every part is one link away", async (kind) => {
  const { html } = await readers[writerOf(kind)].open(addressOfForm(kind));
  const { targets, lost, said } = mapIn(html);
  expect(targets).toHaveLength(partsOf(kind).length);
  expect(lost).toEqual([]);
  expect(said).not.toContain(bg.forms.parts.complete);
});

test.each(POSTING_KINDS)("a draft of a %s: what it lacks stands at its part", async (kind) => {
  const who = writerOf(kind);
  const organisation = who === "coordinator" ? people.university : people.company;
  const parts = partsOf(kind).length;
  const whole = contentFor(kind, { deadlineOn: undefined });
  const lacking = { ...whole, contactEmail: undefined, applicationUrl: undefined };
  const open = async (content: typeof whole) => {
    const { id } = await createDraft(people[who], organisation.id, content);
    return mapIn((await readers[who].open(addressOfForm(id))).html);
  };
  const complete = await open(whole);
  expect(complete.lost).toEqual([]);
  expect(complete.said.split(bg.forms.parts.complete)).toHaveLength(parts + 1);
  const incomplete = await open(lacking);
  expect(incomplete.lost).toEqual([]);
  expect(incomplete.targets).toContain("posting-contactEmail");
  expect(incomplete.said).toContain("липсва 1 нещо");
  expect(incomplete.said.split(bg.forms.parts.complete)).toHaveLength(parts);
});
