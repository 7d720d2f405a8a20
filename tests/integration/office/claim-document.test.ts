import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { files, organisationClaims } from "#db/schema/index.ts";
import { LIMITS } from "#db/limits.ts";
import { cast, makeOrganisation, makePerson } from "#tests/support/cast.ts";
import { PDF, picture, SVG, withFile } from "#tests/support/pictures.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";

const database = useProcessDatabase();
const words = "Head of people.";

let claimant: Reader;
let staff: Reader;
let others: Reader[];

beforeAll(async () => {
  const c = await cast(database());
  claimant = await readerOf((await makePerson(database(), "member")).personId);
  staff = await readerOf(c.staff.personId);
  others = await Promise.all(
    [c.recruiter, c.outsider, c.student].map(({ personId }) => readerOf(personId)),
  );
});

const listed = async () => (await makeOrganisation(database(), "company", "unclaimed")).id;

const claim = (id: string, content: Buffer, more: Record<string, string> = {}) =>
  claimant.send(
    `/organisations/${id}/claim`,
    withFile("document", content, { words, name: "Пълномощно 3.pdf", ...more }),
  );

async function claimOf(organisationId: string) {
  const [row] = await database()
    .select()
    .from(organisationClaims)
    .where(eq(organisationClaims.organisationId, organisationId));
  return row;
}

describe("a document with a claim", () => {
  test("is asked for by the form, and goes with the words", async () => {
    const id = await listed();
    const form = (await claimant.open(`/organisations/${id}/claim`)).html;
    expect(form).toContain('encType="multipart/form-data"');
    expect((await claim(id, PDF)).location).toBe(`/organisations/${id}/claim?done=sent`);
    const [kept] = await database()
      .select()
      .from(files)
      .where(eq(files.id, (await claimOf(id))!.fileId!));
    expect(kept).toMatchObject({
      name: "Пълномощно 3.pdf",
      purpose: "evidence",
      organisationId: null,
      mediaType: "application/pdf",
    });
  });

  test("is given to staff to be saved, also after the decision, and to nobody else", async () => {
    const id = await listed();
    await claim(id, await picture("jpeg"));
    const path = `/staff/claims/${(await claimOf(id))!.id}/document`;
    expect(text((await staff.open("/staff/claims")).html)).toContain("Document: Пълномощно 3.jpg");
    expect((await staff.open("/staff/claims")).html).toContain(`href="${path}"`);
    for (const reader of [claimant, ...others]) expect((await reader.open(path)).status).toBe(403);
    expect((await (await readerOf(null)).open(path)).location).toContain("/sign-in");
    await staff.send(path.replace("document", "acceptance"), {});
    const { status, headers } = await staff.open(path);
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("image/jpeg");
    expect(headers.get("Content-Disposition")).toMatch(/^attachment/);
    expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'/);
    expect(headers.get("Cache-Control")).toBe("no-store");
  });

  test("is not needed", async () => {
    const id = await listed();
    expect((await claim(id, Buffer.alloc(0), { name: "" })).status).toBe(302);
    const { id: claimId, fileId } = (await claimOf(id))!;
    expect(fileId).toBeNull();
    expect((await staff.open(`/staff/claims/${claimId}/document`)).status).toBe(404);
    for (const nobody of [crypto.randomUUID(), "none"])
      expect((await staff.open(`/staff/claims/${nobody}/document`)).status).toBe(404);
  });

  test("is refused where it is none, and what was written stays", async () => {
    const id = await listed();
    const { status, html } = await claim(id, SVG);
    expect(status).toBe(409);
    expect(html).toContain('id="claim-document-error"');
    expect(html).toContain(words);
    const large = Buffer.alloc(LIMITS.documentBytes + 1, 1);
    const tooLarge = await claim(id, Buffer.concat([PDF, large]));
    expect([400, 413]).toContain(tooLarge.status);
    expect(text(tooLarge.html)).toContain("The file has more than 5 MB.");
    const enormous = await claim(id, Buffer.concat([PDF, large, large]));
    expect(enormous.status).toBe(413);
    expect(await claimOf(id)).toBeUndefined();
  });
});
