import type { InterfaceLanguage, MemberRole, PersonRole } from "#db/codes.ts";

declare const minted: unique symbol;

export type Membership = { organisationId: string; role: MemberRole };

type Common = {
  /** The brand: only app/auth and `systemActor` make one, so forgetting *who* does not compile. */
  readonly [minted]: true;
  /** The instant of the request or job. Rules read this, never a clock. */
  readonly now: Date;
  readonly memberships: readonly Membership[];
};

/** Someone who has signed in. */
export type Person = Common & {
  readonly role: PersonRole;
  readonly personId: string;
  readonly name: string;
  readonly language: InterfaceLanguage;
};

/** Someone who has not. */
export type Visitor = Common & { readonly role: "visitor"; readonly personId: null };

/** A job, an import from the command line or the seed. */
export type System = Common & { readonly role: "system"; readonly personId: null };

/** Who does something. */
export type Actor = Person | System;

/** Who looks at something. */
export type Viewer = Actor | Visitor;

/** Nobody signed in. */
export const isVisitor = (viewer: Viewer): viewer is Visitor => viewer.role === "visitor";

/** Somebody who looks for internships, and speaks for no organisation. */
export const isStudent = (viewer: Viewer): boolean => viewer.role === "student";

/** The actor of jobs and commands of the command line, at the given instant. */
export function systemActor(now: Date): System {
  return { role: "system", personId: null, memberships: [], now } as unknown as System;
}
