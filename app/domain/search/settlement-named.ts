import { countryNames } from "#search/country-names.ts";
import { soundsAlike, soundsAsTyped } from "#search/sounds-alike.ts";
import { errorsTyped } from "#search/typing-errors.ts";
import { fold } from "#text/fold.ts";
import { latinKey } from "#text/latin-key.ts";
import { remember } from "#text/remember.ts";
import { searchWords } from "#text/search-words.ts";

/** What addresses write before the name of a settlement. */
const BEFORE_NAMES = new Set(["гр", "град", "с", "село", "gr", "grad", "s", "selo"]);

export type NamedSettlement = { id: string; en: string; bg: string; country: string };

/** A name in its words, each with its Latin key, and whole in Latin letters as people type it. */
type Name = { words: readonly { word: string; key: string }[]; spelled: string };

/**
 * The settlement of this name, however it is typed, perhaps with its country behind it and *гр.* or *с.* before it; where no
 * name is the very one, or sounds like it, the only one whose last word it is, as *Търново* is of *Велико Търново*, or else the
 * only one that is nearest among those within the typing errors that search forgives.
 *
 * @returns null where there is none, or more than one
 */
export function settlementNamed(near: string, all: readonly NamedSettlement[]): string | null {
  const [name, ofCountry] = withoutCountry(near);
  const rows = ofCountry ? all.filter(({ country }) => ofCountry(country)) : all;
  const typed = nameOf(withoutKind(searchWords(name)));
  const named = rows.map(({ id, en, bg }) => {
    const names = [knownName(en), knownName(bg)];
    const isCalled = names.some(({ spelled }) => spelled.endsWith(` ${typed.spelled}`));
    return { id, isCalled, errors: Math.min(...names.map((one) => errorsTo(one, typed))) };
  });
  const fewest = Math.min(...named.map(({ errors }) => errors));
  const nearest = fewest === Infinity ? [] : named.filter(({ errors }) => errors === fewest);
  const called = named.filter(({ isCalled }) => isCalled);
  const meant = fewest > 0 && called.length > 0 ? called : nearest;
  return meant.length === 1 ? meant[0]!.id : null;
}

function nameOf(folded: readonly string[]): Name {
  const words = folded.map((word) => ({ word, key: latinKey(word) }));
  return { words, spelled: words.map(({ key }) => key).join(" ") };
}

/** Of names that stand in the list, which are asked for again and again. */
const knownName = remember((name) => nameOf(searchWords(name)));

function withoutKind(words: string[]): string[] {
  return words.length > 1 && BEFORE_NAMES.has(words[0]!) ? words.slice(1) : words;
}

function errorsTo(name: Name, typed: Name): number {
  if (name.spelled === typed.spelled || isHeardAs(name, typed)) return 0;
  return errorsTyped(typed.spelled, name.spelled) ?? Infinity;
}

/** Whether each word is the one typed, or sounds like it as search hears it. */
const isHeardAs = ({ words }: Name, typed: Name): boolean =>
  words.length === typed.words.length &&
  words.every(({ word }, at) => isHeardAsWord(word, typed.words[at]!));

const isHeardAsWord = (word: string, typed: Name["words"][number]): boolean =>
  word === typed.word || soundsAlike(typed.word, word) || soundsAsTyped(typed.key, word);

/** A name without the country behind its last comma, and which country that is. */
function withoutCountry(near: string): [string, ((code: string) => boolean)?] {
  const at = near.lastIndexOf(",");
  const tail = fold(near.slice(at + 1).trim());
  if (at < 1 || tail === "") return [near];
  return [
    near.slice(0, at),
    (code) => [code, ...countryNames(code)].some((name) => fold(name) === tail),
  ];
}
