import { parseArgs } from "node:util";

const DEFAULTS = { schedules: "500", seed: "1", minutes: "60", lanes: "4" };

/** The options of a run, from the arguments of the command line as a JSON list. */
export function optionsFrom(given = "[]") {
  const option = { type: "string" } as const;
  const { values } = parseArgs({
    args: JSON.parse(given) as string[],
    options: { schedules: option, seed: option, minutes: option, lanes: option },
  });
  const numberOf = (name: keyof typeof DEFAULTS) => {
    const number = Number(values[name] ?? DEFAULTS[name]);
    if (!(number > 0)) throw new Error(`--${name} must be a number above 0.`);
    return number;
  };
  return {
    schedules: numberOf("schedules"),
    seed: numberOf("seed"),
    minutes: numberOf("minutes"),
    lanes: numberOf("lanes"),
  };
}
