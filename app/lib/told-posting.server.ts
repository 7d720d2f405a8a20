import type { PostingPage } from "#app/domain/posting/queries.server.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { renderMarkdown } from "#app/lib/markdown.server.ts";

/** A posting as its pages show it to a reader: in one language, its description as safe HTML. */
export function toldPosting(posting: PostingPage, reader: string) {
  const text = readerText(posting.version.texts, posting.version.language, reader);
  return {
    posting: inOneLanguage(posting, reader),
    title: text.title,
    summary: text.summary,
    written: { html: renderMarkdown(text.description ?? ""), lang: text.lang },
  };
}

/** The same, with what readers of other languages read of it instead: nothing that is written stays unshown. */
export function toldToAll(posting: PostingPage, reader: string) {
  const others = otherReaders(posting, reader).map((one) => ({
    reader: one,
    ...toldPosting(posting, one),
  }));
  return { ...toldPosting(posting, reader), others };
}

export type ToldPosting = ReturnType<typeof toldPosting>["posting"];
export type ToldToOthers = ReturnType<typeof toldToAll>["others"];

/** In which further languages it has to be read, so that each of its texts and of its modules' texts has been shown once. */
function otherReaders({ version, modules }: PostingPage, reader: string): string[] {
  const parts = [version, ...modules];
  const languages = new Set(parts.flatMap(({ texts }) => Object.keys(texts)));
  const shown = parts.map(({ texts, language }) => readerText(texts, language, reader).lang);
  return [...languages]
    .filter((one) => parts.some(({ texts }, index) => texts[one] && shown[index] !== one))
    .sort();
}

/** A curriculum is long: only the language that is shown travels to the browser, and nothing that no page shows. */
function inOneLanguage({ revision, ...posting }: PostingPage, reader: string) {
  const { version, can } = posting;
  const modules = posting.modules.map((module) => {
    const { lang, title, outcomes } = readerText(module.texts, module.language, reader);
    return { ...module, language: lang, texts: { [lang]: { title, outcomes } } };
  });
  const texts = Object.fromEntries(
    Object.entries(version.texts).map(([lang, { title, summary, mentorRole }]) => [
      lang,
      { title, summary, mentorRole },
    ]),
  );
  return {
    ...posting,
    // Whoever decides on it says on which one.
    ...(can.approve || can.return ? { revision } : {}),
    modules,
    version: { ...withoutNumbers(version), texts },
  };
}

/** What a version is known by inside. */
function withoutNumbers({
  id: _id,
  postingId: _of,
  revision: _revision,
  ...said
}: PostingPage["version"]) {
  return said;
}
