import type {
  Facts,
  Importance,
  InternshipFacts,
  ModuleFacts,
  PartnerFacts,
  Place,
  PostingKind,
  ProgrammeFacts,
  WorkMode,
} from "#matching/types.ts";
import type { Release } from "#tests/bench/ranking/release.ts";
import { Chance } from "#tests/faults/seeded.ts";

/** Settlements of a country, spread as towns are. */
export const TOWNS: readonly (Place & { latitude: number; longitude: number })[] = Array.from(
  { length: 120 },
  (_, index) => {
    const chance = new Chance(9000 + index);
    const latitude = 41.3 + chance.next() * 2.8;
    return { id: `town-${index}`, latitude, longitude: 22.5 + chance.next() * 6 };
  },
);

const LANGUAGES = [["bg"], ["en"], ["bg", "en"], ["de", "en"], ["any"]] as const;
const MODES: readonly WorkMode[] = ["on_site", "on_site", "hybrid", "remote"];
/** Codes of what two partners can live with; what they are called does not matter here. */
const OPTIONS = [["one"], ["two"], ["one", "three"], ["any"]] as const;
const YEARS = [[], [3, 4], [2, 3, 4], [4]] as const;
const FIRST_DAY = Date.UTC(2027, 3, 1);
const DAY_MS = 86_400_000;
const MODULES = 8;

const uuid = (kind: number, index: number) =>
  `${kind}0000000-0000-4000-8000-${index.toString(16).padStart(12, "0")}`;

/** Something that is stated in nine of ten cases. */
const usually = <T>(chance: Chance, value: T): T | null => (chance.percent(90) ? value : null);

/** Programmes and internships by their number, each the same whenever it is asked for. */
export class Generator {
  readonly #release: Release;
  /** By transversal skill: how many of all draws fall on it or on one before it (Zipf). */
  readonly #upTo: readonly number[];

  constructor(release: Release) {
    this.#release = release;
    let sum = 0;
    this.#upTo = release.transversal.map((_, rank) => (sum += 1 / (rank + 1)));
  }

  internship(index: number): InternshipFacts {
    const chance = new Chance(2 * index + 1);
    const start = new Date(FIRST_DAY + chance.between(0, 25) * 7 * DAY_MS);
    return {
      kind: "internship",
      id: uuid(1, index),
      requirements: this.#skills(chance).map((skill) => ({
        id: skill,
        skill,
        importance: (chance.percent(60) ? 2 : 1) as Importance,
        level: chance.percent(25) ? chance.between(1, 5) : null,
      })),
      minEqf: usually(chance, chance.between(4, 7)),
      studyYears: usually(chance, chance.pick(YEARS)),
      startsOn: usually(chance, start.toISOString().slice(0, 10)),
      endsOn: null,
      durationWeeks: usually(chance, 4 * chance.between(1, 6)),
      mode: usually(chance, chance.pick(MODES)),
      places: this.#places(chance),
      languages: usually(chance, chance.pick(LANGUAGES)),
    };
  }

  /** When an internship was published: some at the very same instant. */
  publishedAt(index: number): Date {
    return new Date(Date.UTC(2027, 0, 1) + new Chance(7 * index).between(0, 50) * DAY_MS);
  }

  programme(index: number): ProgrammeFacts {
    const chance = new Chance(2 * index + 2);
    const skills = this.#skills(chance);
    const modules = Array.from({ length: MODULES }, (_, number): ModuleFacts => {
      const semester = usually(chance, number + 1);
      const compulsory = chance.percent(75);
      // Without skills, as in the database, where nothing is confirmed.
      const confirmed = chance.percent(95);
      const own = skills
        .filter((__, place) => confirmed && place % MODULES === number)
        .map((skill) => ({ skill, level: chance.percent(40) ? chance.between(1, 5) : null }));
      const id = uuid(3, index * MODULES + number);
      return { id, semester, compulsory, confirmed: own.length > 0, skills: own };
    });
    const fromMonth = chance.between(3, 9);
    return {
      kind: "programme",
      id: uuid(2, index),
      eqf: usually(chance, chance.between(5, 7)),
      goesOutAfterSemester: usually(chance, chance.between(4, 8)),
      window: usually(chance, { fromMonth, toMonth: Math.min(12, fromMonth + 3) }),
      places: this.#places(chance),
      languages: usually(chance, chance.pick(LANGUAGES)),
      modules,
    };
  }

  /** Some state nothing that they want. */
  partner(kind: PartnerFacts["kind"], index: number): PartnerFacts {
    const isProposal = kind === "project_proposal";
    const chance = new Chance(4 * index + (isProposal ? 10_000_019 : 20_000_003));
    const skills = this.#skills(chance);
    const half = Math.ceil(skills.length / 2);
    const level = () => (chance.percent(30) ? chance.between(1, 5) : null);
    const wants = chance.percent(90) ? skills.slice(0, half) : [];
    const from = chance.between(1, 7);
    const start = new Date(FIRST_DAY + chance.between(0, 25) * 7 * DAY_MS);
    return {
      kind,
      id: uuid(isProposal ? 4 : 5, index),
      wants: wants.map((skill) => ({
        id: skill,
        skill,
        importance: (chance.percent(60) ? 2 : 1) as Importance,
        level: level(),
      })),
      brings: this.#skills(chance).map((skill) => ({ skill, level: level() })),
      trl: usually(chance, { from, to: from + chance.between(0, 2) }),
      startsOn: usually(chance, start.toISOString().slice(0, 10)),
      endsOn: null,
      durationWeeks: usually(chance, 4 * chance.between(3, 12)),
      mode: usually(chance, chance.pick(MODES)),
      places: this.#places(chance),
      languages: usually(chance, chance.pick(LANGUAGES)),
      funding: usually(chance, chance.pick(OPTIONS)),
      ip: usually(chance, chance.pick(OPTIONS)),
      confidentiality: usually(chance, chance.pick(OPTIONS)),
    };
  }

  /** A posting of any kind by its number. */
  posting(kind: PostingKind, index: number): Facts {
    if (kind === "programme") return this.programme(index);
    return kind === "internship" ? this.internship(index) : this.partner(kind, index);
  }

  #places(chance: Chance): Place[] {
    return Array.from({ length: chance.percent(95) ? 1 : 0 }, () => chance.pick(TOWNS));
  }

  /** Eight to twenty-two: three of four from one occupation, the others from what is of use everywhere. */
  #skills(chance: Chance): string[] {
    const { occupations } = this.#release;
    const count = chance.between(8, 22);
    const own = [...chance.pick(occupations).skills];
    const found = new Set<string>();
    for (let place = 0; place < Math.min(own.length, Math.ceil(count * 0.75)); place++) {
      const other = chance.between(place, own.length - 1);
      [own[place], own[other]] = [own[other]!, own[place]!];
      found.add(own[place]!);
    }
    for (let more = 0; more < Math.floor(count / 4); more++) found.add(this.#transversal(chance));
    return [...found];
  }

  #transversal(chance: Chance): string {
    const drawn = chance.next() * this.#upTo.at(-1)!;
    return this.#release.transversal[this.#upTo.findIndex((upTo) => drawn < upTo)]!;
  }
}
