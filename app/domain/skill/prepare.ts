import { isOrdinaryWord } from "#matching/extraction/deny.ts";
import { isOfThing } from "#matching/extraction/things.ts";
import { buildLexicon } from "#matching/extraction/exact.ts";
import { buildSkillIndex, findSkill } from "#matching/extraction/find-skill.ts";
import type { SkillState, VocabularySource } from "#db/codes.ts";
import type { Lexicon } from "#matching/extraction/lexicon.ts";

export type LabelledSkill = {
  id: string;
  en: string;
  bg: string | null;
  altEn: readonly string[];
  altBg: readonly string[];
  /** Labels that name the skill as a whole tag only. */
  tagOnly: readonly string[];
  /** What in English, in few words, no source but ESCO calls it. */
  ofEscoAlone?: readonly string[];
  /** The project's own where nothing is stated. */
  source?: VocabularySource;
  /** Accepted where nothing is stated. */
  state?: SkillState;
  replacedBy?: string | null;
};

/** What is known of a skill by which names can lead to it. */
export type NamedSkill = Omit<LabelledSkill, "ofEscoAlone">;

/**
 * The id of the skill that a name means, or the ids between which a person must choose (none: unknown). What is known to be
 * an id is asked for as one: `logistics` is the id of a skill, and the label of another one.
 */
export type FindSkill = (name: string, how?: "id") => string | readonly string[];

/** A vocabulary made ready for names (ids, labels in both languages, whole tags) and for running text. */
export type PreparedSkills = { find: FindSkill; lexicon: Lexicon };

/** Prepares the whole vocabulary, which takes seconds for all of ESCO: for programs that nobody waits for. */
export const prepareSkills = (skills: readonly LabelledSkill[]): PreparedSkills => ({
  find: prepareNames(skills),
  lexicon: lexiconOf(skills),
});

/**
 * Prepares the names of skills. A name leads to what is offered: to the skill of which it is the label before the one of
 * which it is the id, and before those of which it is an alternative; that of a deprecated skill to the one which replaces
 * it, and its id likewise where that is its name in small letters (*docker*). What is known to be an id leads to its skill
 * as long as there is one.
 */
export function prepareNames(skills: readonly NamedSkill[]): FindSkill {
  const named = skills.flatMap((skill) => namesOf(skill));
  const meant = new Map(
    skills.map(({ id, state, replacedBy }) => [id, (state === "merged" && replacedBy) || id]),
  );
  const isOwn = ownOf(skills);
  const labelled = prepareLabels(skills);
  const index = buildSkillIndex(named.map(({ id, all }) => ({ id, labels: all })));
  const offered = new Set(skills.flatMap((skill) => (isOffered(skill) ? [skill.id] : [])));
  const byAnyName = (name: string, byLabel: readonly string[]) => {
    const { skill, candidates } = findSkill(name, index);
    if (skill !== null) return skill;
    return byLabel.length > 0 ? candidates : (ownAmong(candidates, isOwn) ?? candidates);
  };
  return (name, how) => {
    const byId = meant.get(name);
    if (byId !== undefined && how === "id") return byId;
    const byLabel = labelled(name);
    if (byLabel.length === 1) return byLabel[0]!;
    if (byId !== undefined && offered.has(byId)) return byId;
    const found = byAnyName(name, byLabel);
    return byId === undefined || found.length > 0 ? found : byId;
  };
}

/**
 * Prepares the labels of the skills that are offered, without alternatives, in both languages: answers whose label a name is
 * as it is spelt. Of several it is the project's own one, if there is one.
 */
function prepareLabels(skills: readonly NamedSkill[]): (name: string) => readonly string[] {
  const offered = skills.filter(isOffered);
  const isOwn = ownOf(skills);
  const { tables } = buildSkillIndex(
    offered.map(({ id, en, bg }) => ({ id, labels: bg === null ? [en] : [en, bg] })),
  );
  const asSpelt = { tables: tables.slice(0, 1), latin: new Map() };
  return (name) => {
    const { candidates } = findSkill(name, asSpelt);
    const own = ownAmong(candidates, isOwn);
    return own === undefined ? candidates : [own];
  };
}

const isOffered = ({ state = "accepted" }: NamedSkill) => state === "accepted";

const ownOf = (skills: readonly NamedSkill[]): ReadonlySet<string> =>
  new Set(skills.flatMap(({ id, source }) => (source === "esco" ? [] : [id])));

/** Of several that are called alike, the project's own is the one that is in use. */
function ownAmong(ids: readonly string[], isOwn: ReadonlySet<string>): string | undefined {
  const [first, ...others] = ids.filter((id) => isOwn.has(id));
  return others.length === 0 ? first : undefined;
}

/**
 * All but those of ESCO that have the English label of one that the project offers: a person is asked about one of the two, the
 * project's own, which is in use.
 */
export function withoutNamesakes(skills: readonly LabelledSkill[]): readonly LabelledSkill[] {
  const nameOf = ({ en }: LabelledSkill) => en.toLowerCase();
  const own = new Set(
    skills
      .filter(({ source, state = "accepted" }) => source !== "esco" && state === "accepted")
      .map(nameOf),
  );
  return skills.filter((skill) => skill.source !== "esco" || !own.has(nameOf(skill)));
}

/**
 * The labels by which skills are recognised word for word in running text. Where the project has it
 * too, the label of one skill names no other one of which it is an alternative. Of the alternatives that ESCO alone has, those of one word
 * of daily language name nothing; what else is one word in ESCO counts only as it is written, and where it names a thing
 * (*electricity*) only where the text speaks of it as of something to be known. A word that the project
 * takes for a skill only as a whole tag (*communication*, *sport*) is no name of a skill of ESCO either.
 */
export function lexiconOf(skills: readonly LabelledSkill[]): Lexicon {
  const named = withoutNamesakes(skills);
  const isOfAnother = prepareTakenLabels(named);
  const tags = new Set(skills.flatMap(({ tagOnly }) => tagOnly).map((tag) => tag.toLowerCase()));
  return buildLexicon(
    named.flatMap((skill) => {
      const ofEsco = new Set(skill.ofEscoAlone);
      return spokenOf(skill).map(({ id, preferred, alternatives }) => ({
        id,
        labels: [
          ...preferred,
          ...alternatives.filter((label) => !ofEsco.has(label) || !isOrdinaryWord(label)),
        ].filter(
          (label) =>
            !isOfAnother(label, id) &&
            !((skill.source === "esco" || ofEsco.has(label)) && tags.has(label.toLowerCase())),
        ),
        asWritten: skill.source === "esco" ? [...preferred, ...ofEsco] : [...ofEsco],
        things: skill.source === "esco" ? preferred.filter(isOfThing) : [],
      }));
    }),
  );
}

/**
 * Answers whether what a skill is called is the label of another one; of what ESCO alone says it is left open, as it was. A
 * label in capitals that is read only as it is written (*SPARK*) takes nothing that is written otherwise (*Spark*).
 */
function prepareTakenLabels(skills: readonly NamedSkill[]) {
  const isOwn = ownOf(skills);
  const labelled = prepareLabels(skills);
  const labelOf = new Map(skills.map(({ id, en }) => [id, en]));
  const plain = (label: string) => label.toLowerCase().replaceAll("-", " ");
  const ofOwn = new Set(
    skills.flatMap(({ id, en, bg, altEn, altBg }) =>
      isOwn.has(id) ? [en, bg ?? "", ...altEn, ...altBg].map(plain) : [],
    ),
  );
  return (label: string, id: string): boolean => {
    // ESCO has a hundred thousand labels: only those are looked up that the project has as well.
    if (!isOwn.has(id) && !ofOwn.has(plain(label))) return false;
    const [meant, ...others] = labelled(label);
    if (meant === undefined || meant === id || others.length > 0) return false;
    return isOwn.has(meant) || !isOfOtherLetters(labelOf.get(meant)!, label);
  };
}

/** Of one word in capitals, as acronyms are, another way to write it. */
const isOfOtherLetters = (name: string, label: string): boolean =>
  /^\p{Lu}{2,}$/u.test(name) && name.toLowerCase() === label.toLowerCase() && name !== label;

/**
 * The labels by which a skill may be recognised in running text, under the id that they lead to; none of one that is offered
 * no more.
 */
export function spokenOf(skill: NamedSkill) {
  const { id, en, bg, altEn, altBg, tagOnly, state = "accepted", replacedBy } = skill;
  const offered = state === "accepted" ? id : replacedBy;
  if (!offered || state === "merged") return [];
  const tags = new Set(tagOnly);
  const inText = (labels: readonly string[]) => labels.filter((label) => !tags.has(label));
  const preferred = inText([en, ...(bg === null ? [] : [bg])]);
  return [{ id: offered, preferred, alternatives: inText([...altEn, ...altBg]) }];
}

function namesOf(skill: NamedSkill) {
  return spokenOf(skill).map(({ id, preferred, alternatives }) => {
    const labels = [...preferred, ...alternatives];
    return { id, labels, all: [...labels, ...skill.tagOnly] };
  });
}
