import type { ModuleValues } from "./form-values.ts";
import { isBlank } from "./rows.ts";
import { isEmptyText } from "./texts-by-language.ts";

export function isEmptyModule(module: unknown): boolean {
  const { code, semester, ects, skills, texts } = (module ?? {}) as ModuleValues;
  return (
    [code, semester, ects, skills].every(isBlank) && Object.values(texts ?? {}).every(isEmptyText)
  );
}

export type Credits = { all: number; compulsory: number };

/** Adds up what modules carry; a number that is not one counts nothing. */
export function sumOfCredits(modules: readonly { ects: string; isCompulsory: boolean }[]): Credits {
  const sum = { all: 0, compulsory: 0 };
  for (const { ects, isCompulsory } of modules) {
    const number = Number(ects) || 0;
    sum.all += number;
    if (isCompulsory) sum.compulsory += number;
  }
  return sum;
}
