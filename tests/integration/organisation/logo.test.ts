import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { files, organisationLogos, organisations } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { contentFor } from "#tests/support/contents.ts";
import { company, recordOf, type Company } from "#tests/support/organisation-people.ts";
import { bomb, PDF, picture, polyglot, SVG, withFile } from "#tests/support/pictures.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

let c: Company;
let owner: Reader;
let editor: Reader;
let visitor: Reader;
let form = "";
let address = "";

beforeAll(async () => {
  await makeVocabulary(database());
  c = await company(database());
  owner = await readerOf(c.owner.personId);
  editor = await readerOf(c.editor.personId);
  visitor = await readerOf(null);
  address = `/organisations/${c.id}/logo`;
  form = `${address}/edit`;
});

const upload = (content: Buffer, more: Record<string, string> = {}, reader = owner) =>
  reader.send(form, withFile("logo", content, more));

const filesOf = () => database().select().from(files).where(eq(files.organisationId, c.id));

describe("a picture", () => {
  test.each(["png", "jpeg", "webp"] as const)(
    "of the format %s is drawn anew as a PNG without its metadata",
    async (format) => {
      const answer = await upload(await picture(format));
      expect(answer.location).toBe(`${form}?done=logoSet`);
      const { bytes, headers, status } = await visitor.open(address);
      expect(status).toBe(200);
      expect(headers.get("Content-Type")).toBe("image/png");
      const { format: drawn, width, height, exif } = await sharp(bytes).metadata();
      expect({ drawn, width, height, exif }).toEqual({
        drawn: "png",
        width: 40,
        height: 20,
        exif: undefined,
      });
      expect(Buffer.from(bytes).includes("who drew it")).toBe(false);
    },
  );

  test("is made to fit 512 pixels, and an editor may set it", async () => {
    const large = await picture("jpeg", { width: 3000, height: 1000 });
    expect((await upload(large, {}, editor)).status).toBe(302);
    const { width, height } = await sharp((await visitor.open(address)).bytes).metadata();
    expect([width, height]).toEqual([512, 171]);
  });

  test("that is a page as well is harmless once it is drawn", async () => {
    for (const format of ["png", "jpeg"] as const) {
      const both = await polyglot(format);
      expect(both.includes("<script>")).toBe(true);
      expect((await upload(both, { name: "page.html", type: "text/html" })).status).toBe(302);
      const { bytes } = await visitor.open(address);
      expect(Buffer.from(bytes).includes("script")).toBe(false);
    }
  });

  test("takes the place of the one before: one file is kept, and the record grows", async () => {
    await upload(await picture("png", { width: 10, height: 10 }));
    await upload(await picture("png", { width: 11, height: 11 }));
    expect(await filesOf()).toMatchObject([{ purpose: "logo", mediaType: "image/png" }]);
    expect(new Set(await recordOf(database(), c.id))).toEqual(new Set(["logo_set"]));
  });
});

describe("what is no picture", () => {
  const refusedBy = async (content: Buffer, more?: Record<string, string>) => {
    const before = await filesOf();
    const answer = await upload(content, more);
    expect(await filesOf()).toEqual(before);
    return { status: answer.status, said: text(answer.html) };
  };

  test.each([
    ["an SVG", SVG, { name: "logo.svg", type: "image/svg+xml" }],
    ["an SVG that calls itself a PNG", SVG, { name: "logo.png", type: "image/png" }],
    ["a PDF", PDF, { name: "logo.png", type: "image/png" }],
    ["text", Buffer.from("hello"), {}],
    ["a picture that breaks off", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), {}],
  ])("is refused: %s", async (_name, content, more) => {
    const { status, said } = await refusedBy(content, more);
    expect(status).toBe(409);
    expect(said).toContain("This is no PNG, JPEG or WebP that can be read.");
  });

  test("is refused: a picture cut in the middle", async () => {
    const whole = await picture("png", { width: 300, height: 300, comment: "x" });
    const { status } = await refusedBy(whole.subarray(0, Math.floor(whole.length / 2)));
    expect(status).toBe(409);
  });

  test("is refused: few bytes that would be very many pixels", async () => {
    const few = bomb(12_000);
    expect(few.length).toBeLessThan(100_000);
    const { status, said } = await refusedBy(few);
    expect(status).toBe(409);
    expect(said).toContain("more than 24 million pixels");
  });

  test("is refused: nothing at all", async () => {
    const { status } = await owner.send(form, new FormData());
    expect(status).toBe(400);
    expect((await refusedBy(Buffer.alloc(0), { name: "" })).status).toBe(400);
  });

  test("is refused while it comes in: more than two megabytes", async () => {
    for (const bytes of [2 * 1024 * 1024 + 1, 3 * 1024 * 1024]) {
      const { status, said } = await refusedBy(Buffer.alloc(bytes, 1));
      expect([400, 413]).toContain(status);
      expect(said).toContain("The file has more than 2 MB.");
    }
  });
});

describe("the answer with a logo", () => {
  test("can do nothing but be seen, and is kept by the hash in its address", async () => {
    await upload(await picture());
    const [{ sha256 } = { sha256: "" }] = await filesOf();
    const kept = await visitor.open(`${address}?v=${sha256.slice(0, 16)}`);
    expect(kept.headers.get("Cache-Control")).toBe("private, max-age=31536000, immutable");
    expect(kept.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'/);
    expect(kept.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(kept.headers.get("ETag")).toBe(`"${sha256}"`);
    const plain = await visitor.open(address);
    expect(plain.headers.get("Cache-Control")).toBe("private, no-cache");
    const again = await readerOf(null, "en", { "If-None-Match": `"${sha256}"` });
    expect((await again.open(address)).status).toBe(304);
  });

  test("stands on the organisation's page under its name", async () => {
    await upload(await picture());
    const { html } = await visitor.open(`/organisations/${c.id}`);
    const [tag] = /<img[^>]*>/.exec(html)!;
    expect(tag).toContain(`alt="${c.organisation.name}"`);
    expect(tag).toMatch(/width="40" height="20"/);
    expect(tag).toContain(`${address}?v=`);
  });

  test("stands above the organisation's postings, beside the name that says the same", async () => {
    await upload(await picture());
    const content = contentFor("internship", { deadlineOn: undefined });
    const draft = await createDraft(systemActor(new Date()), c.id, content);
    const { html } = await owner.open(`/postings/${draft.id}`);
    const [tag] = /<img[^>]*>/.exec(html)!;
    expect(tag).toContain('alt=""');
    expect(tag).toContain(`${address}?v=`);
  });

  test("is given to whoever may see the organisation, and to nobody else", async () => {
    await upload(await picture());
    const set = (state: "suspended" | "verified") =>
      database().update(organisations).set({ state }).where(eq(organisations.id, c.id));
    await set("suspended");
    const [{ sha256 } = { sha256: "" }] = await filesOf();
    for (const path of [address, `${address}?v=${sha256.slice(0, 16)}`]) {
      expect((await visitor.open(path)).status).toBe(404);
      expect((await (await readerOf(c.outsider.personId)).open(path)).status).toBe(404);
      expect((await owner.open(path)).status).toBe(200);
      expect((await (await readerOf(c.staff.personId)).open(path)).status).toBe(200);
    }
    await set("verified");
  });

  test("is no more once it is removed, once", async () => {
    await upload(await picture());
    expect((await owner.send(`${address}/removal`, {})).location).toBe(`${form}?done=logoRemoved`);
    expect((await visitor.open(address)).status).toBe(404);
    expect((await owner.send(`${address}/removal`, {})).status).toBe(404);
    expect(await filesOf()).toEqual([]);
    expect(await database().select().from(organisationLogos)).toEqual([]);
  });
});
