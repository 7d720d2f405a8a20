import { setTimeout as sleep } from "node:timers/promises";
import type { Fate, Judge, Side } from "./proxy.ts";

/** A message where it passes: whose it is, and to or from which server. */
export type Place = {
  /** The process that asks: a worker by its number, the writers, or a rebuild. */
  who: string;
  server: "search" | "database";
  side: Side;
  what: string;
};

/** What is to happen at a place, so many times, after it has been passed so many times. */
export type Rule = {
  /** What it is called in the story. */
  name?: string;
  isAt: (place: Place) => boolean;
  passing?: number;
  times?: number;
  fate: (place: Place) => Fate;
};

type Counted = { rule: Rule; passing: number; times: number };

const ARRIVED_AFTER_MS = 50;
const WORDS_TOLD = 60;

/** The faults that are about to happen on one set of servers. Whoever passes a proxy meets the first rule for the place. */
export class Weather {
  #rules: Counted[] = [];
  #happened: string[] = [];
  #overAt = 0;

  /** Answers how to take the rule back. */
  add(rule: Rule): () => void {
    const counted = { rule, passing: rule.passing ?? 0, times: rule.times ?? 1 };
    this.#rules.push(counted);
    return () => void (this.#rules = this.#rules.filter((other) => other !== counted));
  }

  clear(): void {
    this.#rules = [];
    this.#happened = [];
  }

  /** Waits until everything that is late or strays has arrived. */
  async isOver(): Promise<void> {
    for (; performance.now() < this.#overAt; await sleep(ARRIVED_AFTER_MS));
    await sleep(ARRIVED_AFTER_MS);
  }

  /** What has happened since it was clear, for whoever looks into a failure. */
  get happened(): readonly string[] {
    return this.#happened;
  }

  judge =
    (who: string, server: Place["server"]): Judge =>
    (side, what) => {
      if (what === null) return "pass";
      const place = { who, server, side, what };
      for (const counted of this.#rules) {
        if (counted.times === 0 || !counted.rule.isAt(place)) continue;
        if (counted.passing-- > 0) continue;
        counted.times -= 1;
        const fate = counted.rule.fate(place);
        this.#overAt = Math.max(this.#overAt, performance.now() + lengthOf(fate));
        const name = counted.rule.name ?? told(fate);
        this.#happened.push(`${name} (${who} ${side} ${what.slice(0, WORDS_TOLD)})`);
        return fate;
      }
      return "pass";
    };
}

const numberIn = (fate: Fate): number | undefined =>
  typeof fate === "string"
    ? undefined
    : Object.values(fate).find((value) => typeof value === "number");

const lengthOf = (fate: Fate): number => numberIn(fate) ?? 0;

const told = (fate: Fate): string =>
  typeof fate === "string" ? fate : `${Object.keys(fate).join()} ${numberIn(fate) ?? ""}`;
