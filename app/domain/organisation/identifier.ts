import type { z } from "zod";
import { isEik, tidyEik } from "#app/domain/organisation/eik.ts";

type Numbered = { country: string; identifier?: string | undefined };

/** A register number as it is stored: an EIK by its digits alone, any other as it was written. */
export const tidyIdentifier = <T extends Numbered>(numbered: T): T => ({
  ...numbered,
  identifier:
    numbered.country === "BG" && numbered.identifier
      ? tidyEik(numbered.identifier)
      : numbered.identifier?.toUpperCase().replace(/\s+/g, " "),
});

/** Adds what is wrong with the number of a Bulgarian body: it has one, and the register's check digits are right. */
export function checkIdentifier({ country, identifier }: Numbered, context: z.RefinementCtx) {
  if (country !== "BG") return;
  const wrong = !identifier ? "required" : isEik(tidyEik(identifier)) ? null : "notAnEik";
  if (wrong) context.addIssue({ code: "custom", path: ["identifier"], message: wrong });
}

/** Told together with what else is wrong, so that nobody is sent back a second time. */
export const TOLD_WITH_THE_REST = {
  when: ({ issues }: z.core.ParsePayload) =>
    !issues.some(({ path }) => path?.[0] === "country" || path?.[0] === "identifier"),
};
