/** Whether an error is a trouble of the database that passes by itself: not the reader's doing, and no defect. */
export { isTransient } from "#db/transient.ts";

/**
 * The ways in which the product says no. Messages are keys of app/i18n (group `errors`), so that a reader sees them
 * in the reader's language. Anything else that is thrown is a defect.
 */
export class NotFound extends Error {
  override name = "NotFound";
}

/** What was asked for by its former id is another thing now; whoever only looks is led there. */
export class Moved extends NotFound {
  override name = "Moved";
  readonly formerId: string;
  readonly id: string;

  constructor(formerId: string, id: string) {
    super();
    this.formerId = formerId;
    this.id = id;
  }
}

/** It was public and staff have taken it down; whoever looks is told so, and no more. */
export class TakenDown extends NotFound {
  override name = "TakenDown";
}

export class Forbidden extends Error {
  override name = "Forbidden";
}

/** More was asked for in a short time than one reader needs; after so many seconds it is answered again. */
export class TooMany extends Error {
  override name = "TooMany";
  readonly seconds: number;

  constructor(seconds: number) {
    super();
    this.seconds = seconds;
  }
}

export type Refusal = {
  /** Name of the form field, e.g. `requires[2].skill`; absent when it concerns the whole. */
  field?: string;
  /** Key of a message in the group `errors`, with the values that stand in it. */
  code: string;
  values?: Record<string, string | number>;
};

/** The request is understood and allowed, but the facts are against it. */
export class Refused extends Error {
  override name = "Refused";
  readonly refusals: readonly Refusal[];

  constructor(refusals: Refusal | readonly Refusal[]) {
    const list: readonly Refusal[] = Array.isArray(refusals) ? refusals : [refusals as Refusal];
    super(list.map((refusal) => refusal.code).join(", "));
    this.refusals = list;
  }
}
