import { exampleNames, examples } from "#matching/examples.ts";
import type { ExampleMatch } from "#matching/examples.ts";
import type { InternshipFacts, Place, Requirement } from "#matching/types.ts";
import { exampleShown } from "#app/domain/matching/examples.server.ts";
import type { NotMeant, Unread, WhatIf } from "#app/domain/matching/what-if-input.ts";

/** The example that readers may change: a programme and an internship that state everything. */
const [EXAMPLE] = examples;
const [STATED] = EXAMPLE!.matches;

/** As much of a word that means nothing as is said again. */
const LONGEST_SAID = 60;

/**
 * The first example as a reader has changed it, worked out by the rules, beside what it was. What is none of the choices
 * changes nothing and is said again: a skill that the example does not know, that is asked for already, or that is not
 * asked for, and what the address was read to say besides.
 */
export function whatIf(asked: WhatIf, unread: Unread = { notMeant: {}, beside: {} }) {
  const internship = STATED!.company as InternshipFacts;
  const required = internship.requirements.map(({ skill }) => skill);
  const others = Object.keys(exampleNames.skills).filter((skill) => !required.includes(skill));
  const changes: WhatIf = {
    ...asked,
    also: others.find((skill) => skill === asked.also),
    without: required.find((skill) => skill === asked.without),
  };
  const notMeant: NotMeant = { ...unread.notMeant };
  for (const field of ["also", "without"] as const)
    if (asked[field] !== changes[field]) notMeant[field] = asked[field];
  const changed: ExampleMatch = {
    ...STATED!,
    company: changedBy(internship, changes),
    snapshot: withCountOf(STATED!.snapshot, changes.also),
  };
  return {
    changes,
    notMeant: shortened(notMeant),
    beside: shortened(unread.beside),
    stated: { mode: internship.mode, place: internship.places[0]!.id, start: internship.startsOn },
    choices: { also: others, without: required },
    before: exampleShown(EXAMPLE!, STATED!).match,
    shown: exampleShown(EXAMPLE!, changed),
  };
}

const shortened = (all: NotMeant): NotMeant =>
  Object.fromEntries(
    Object.entries(all).map(([field, said]) => [field, said.slice(0, LONGEST_SAID)]),
  );

export type WhatIfShown = ReturnType<typeof whatIf>;

function changedBy(internship: InternshipFacts, changes: WhatIf): InternshipFacts {
  const { also, without, mode, place, start } = changes;
  const more: Requirement[] = also
    ? [{ id: `r-${also}`, skill: also, importance: 2, level: null }]
    : [];
  const kept = internship.requirements.filter(({ skill }) => skill !== without);
  return {
    ...internship,
    requirements: [...kept, ...more],
    mode: mode ?? internship.mode,
    places: place ? [placeOf(place)] : internship.places,
    startsOn: start ?? internship.startsOn,
  };
}

/** What was never counted nobody asks for: that is said, so that its line can be worked out by hand. */
function withCountOf(snapshot: ExampleMatch["snapshot"], skill?: string): ExampleMatch["snapshot"] {
  const { internship } = snapshot.kinds;
  if (skill === undefined || !internship) return snapshot;
  const df = { ...internship.df, [skill]: internship.df[skill] ?? 0 };
  return { ...snapshot, kinds: { ...snapshot.kinds, internship: { ...internship, df } } };
}

/** Places as the examples give them. */
function placeOf(id: string): Place {
  const all = examples.flatMap(({ matches }) =>
    matches.flatMap(({ university, company }) => [...university.places, ...company.places]),
  );
  return all.find((place) => place.id === id)!;
}
