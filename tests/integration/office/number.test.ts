import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { OrganisationState } from "#db/codes.ts";
import { events, members, organisations, outbox } from "#db/schema/index.ts";
import { noteEvidence } from "#app/domain/verification/commands.server.ts";
import { correctNumber } from "#app/domain/verification/number.server.ts";
import { cast, makeOrganisation, unique } from "#tests/support/cast.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { addressOf, mailsTo } from "#tests/support/organisation-people.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";

const database = useProcessDatabase();

/** Each right by its check digit, and given out once. */
const free = ["900000016", "900000023", "900000030"];
const REASON = "The register has it otherwise.";

let c: Awaited<ReturnType<typeof cast>>;
let staff: Reader;

beforeAll(async () => {
  c = await cast(database());
  staff = await readerOf(c.staff.personId);
});

/** An organisation under a number in Germany that nobody else has, owned by the recruiter. */
async function numbered(state: OrganisationState = "verified") {
  const { id, name } = await makeOrganisation(database(), "company", state);
  const identifier = unique("HRB");
  const number = { country: "DE", identifier };
  await database().update(organisations).set(number).where(eq(organisations.id, id));
  const { personId } = c.recruiter;
  await database().insert(members).values({ organisationId: id, personId, role: "owner" });
  return { id, name, identifier, path: `/organisations/${id}/number` };
}

async function numberOf(id: string) {
  const [row] = await database().select().from(organisations).where(eq(organisations.id, id));
  return { country: row!.country, identifier: row!.identifier };
}

const recordOf = (id: string) => database().select().from(events).where(eq(events.subjectId, id));

/** The form as a browser has it, with what staff have typed over it. */
async function typedInto(path: string, typed: Record<string, string>): Promise<FormData> {
  const form = entriesIn((await staff.open(path)).html, "number");
  for (const [name, value] of Object.entries({ reason: REASON, ...typed })) form.set(name, value);
  return form;
}

describe("staff correct the number of an organisation that is", () => {
  test.each(["verified", "suspended"] as const)(
    "%s: the record keeps both and why, search hears, its owners are told",
    async (state) => {
      const { id, identifier, path } = await numbered(state);
      const eik = free.pop()!;
      for (const page of ["", "/decision"])
        expect((await staff.open(`/organisations/${id}${page}`)).html).toContain(`href="${path}"`);
      expect(text((await staff.open(path)).html)).toContain(`Registration number${identifier}`);
      const sent = await staff.send(
        path,
        await typedInto(path, { country: "BG", identifier: `BG ${eik}` }),
      );
      expect(sent.location).toBe(`/organisations/${id}/decision?done=numberCorrected`);
      const after = { country: "BG", identifier: eik };
      expect(await numberOf(id)).toEqual(after);
      const before = { country: "DE", identifier };
      expect(await recordOf(id)).toMatchObject([
        {
          verb: "number_corrected",
          personId: c.staff.personId,
          role: "staff",
          details: { reason: REASON, before, after },
        },
      ]);
      const heard = await database().select().from(outbox).where(eq(outbox.entityId, id));
      expect(heard).toMatchObject([{ entity: "organisation", version: 2 }]);
      expect(await mailsTo(database(), await addressOf(database(), c.recruiter))).toContainEqual({
        message: "number_corrected",
        values: expect.objectContaining({
          reason: REASON,
          organisationPath: `/organisations/${id}`,
        }),
      });
      for (const shown of [sent.location, "/staff/log"]) {
        const page = text((await staff.open(shown)).html);
        expect(page).toContain("corrected its country or number");
        expect(page).toContain(`Register number: ${identifier} → ${eik}`);
        expect(page).toContain(REASON);
      }
    },
  );

  test("neither: they are told so, and no page leads there", async () => {
    for (const state of ["new", "unclaimed", "refused"] as const) {
      const { id, path } = await numbered(state);
      expect((await staff.open(path)).status).toBe(409);
      expect((await staff.open(`/organisations/${id}/decision`)).html).not.toContain(path);
      const typed = { country: "DE", identifier: "HRB 1", reason: REASON, revision: 1 };
      await expect(correctNumber(c.staff, id, typed, database())).rejects.toMatchObject({
        refusals: [{ code: "numberIsFree" }],
      });
    }
  });
});

describe("a correction is refused, with what was typed, and nothing of it is kept", () => {
  /** What the page says, after a look at what is left behind. */
  async function refused(own: Awaited<ReturnType<typeof numbered>>, form: FormData) {
    const { status, html } = await staff.send(own.path, form);
    const [typed, shown] = [form, entriesIn(html, "number")];
    for (const name of ["country", "identifier", "reason"])
      expect(shown.get(name)).toBe(typed.get(name));
    expect(await numberOf(own.id)).toEqual({ country: "DE", identifier: own.identifier });
    const verbs = (await recordOf(own.id)).map(({ verb }) => verb);
    expect(verbs).not.toContain("number_corrected");
    return { status, html };
  }

  test("with a check digit that does not fit, without a number where one is needed, without a reason", async () => {
    const own = await numbered();
    const wrong = { country: "BG", identifier: "900000017" };
    const mistyped = await refused(own, await typedInto(own.path, wrong));
    expect(mistyped.status).toBe(400);
    expect(mistyped.html).toContain('id="number-identifier-error"');
    expect(text(mistyped.html)).toContain("its check digits do not fit");
    const none = await refused(own, await typedInto(own.path, { ...wrong, identifier: "" }));
    expect(none.html).toContain('id="number-identifier-error"');
    const silent = await refused(own, await typedInto(own.path, { reason: " " }));
    expect(silent.status).toBe(400);
    expect(silent.html).toContain('id="number-reason-error"');
  });

  test("where another organisation has the number, or it has it already", async () => {
    const [own, other] = [await numbered(), await numbered()];
    const upper = other.identifier.toUpperCase();
    await database()
      .update(organisations)
      .set({ identifier: upper })
      .where(eq(organisations.id, other.id));
    const taken = await refused(own, await typedInto(own.path, { identifier: other.identifier }));
    expect(taken.status).toBe(409);
    expect(taken.html).toContain('id="number-identifier-error"');
    expect(text(taken.html)).toContain("Another organisation has this number already.");
    const events = JSON.stringify(await recordOf(own.id));
    expect(events).not.toContain(upper);
    const same = await staff.send(
      `/organisations/${other.id}/number`,
      await typedInto(`/organisations/${other.id}/number`, {}),
    );
    expect(same.status).toBe(409);
    expect(text(same.html)).toContain("This is its number already.");
  });

  test("where the organisation is not what was shown any more; sent again it counts", async () => {
    const own = await numbered();
    const form = await typedInto(own.path, { identifier: unique("HRB") });
    await noteEvidence(c.staff, own.id, { words: "The register knows it." }, database());
    const stale = await refused(own, form);
    expect(stale.status).toBe(409);
    expect(text(stale.html)).toContain("has been changed since this page was opened");
    const again = await staff.send(own.path, entriesIn(stale.html, "number"));
    expect(again.status).toBe(302);
    const typed = String(form.get("identifier")).toUpperCase();
    expect(await numberOf(own.id)).toEqual({ country: "DE", identifier: typed });
  });

  test("a form that names no revision has shown none", async () => {
    const own = await numbered();
    const form = await typedInto(own.path, { identifier: unique("HRB") });
    form.delete("revision");
    expect((await refused(own, form)).status).toBe(409);
  });
});

test("of two organisations that are given one number at the same instant one has it", async () => {
  const both = [await numbered(), await numbered()];
  const typed = { country: "BG", identifier: free.pop()!, reason: REASON, revision: 1 };
  const done = await Promise.allSettled(
    both.map(({ id }) => correctNumber(c.staff, id, typed, database())),
  );
  expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(done.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { name: "Refused", refusals: [{ field: "identifier", code: "numberHeld" }] },
  });
});

test("it is for staff alone: its owner and strangers are refused, and of what they do not see they learn nothing", async () => {
  const [own, hidden] = [await numbered(), await numbered("suspended")];
  const form = await typedInto(own.path, { identifier: unique("HRB") });
  for (const [person, ofHidden] of [
    [c.recruiter, 403],
    [c.outsider, 404],
    [c.student, 404],
  ] as const) {
    // The memberships of whoever is signed in are read anew, and so is that the recruiter owns these.
    const reader = await readerOf(person.personId);
    for (const [path, status] of [
      [own.path, 403],
      [hidden.path, ofHidden],
    ] as const) {
      expect((await reader.open(path)).status).toBe(status);
      expect((await reader.send(path, form)).status).toBe(status);
    }
    expect((await reader.open(`/organisations/${own.id}`)).html).not.toContain(own.path);
  }
  const visitor = await readerOf(null);
  expect((await visitor.open(own.path)).location).toContain("/sign-in");
  expect(await numberOf(own.id)).toEqual({ country: "DE", identifier: own.identifier });
});

test("the profile says to its owner whom to write to, and the page speaks Bulgarian", async () => {
  const { id, path } = await numbered();
  const owner = await readerOf(c.recruiter.personId);
  expect(text((await owner.open(`/organisations/${id}/edit`)).html)).toContain(
    "Write to the cluster if they have changed.",
  );
  const { html } = await (await readerOf(c.staff.personId, "bg")).open(path);
  expect(text(html)).toContain("Защо го поправяте?");
  expect(html).not.toContain("⟦");
});
