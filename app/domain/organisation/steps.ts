import type { OrganisationState } from "#db/codes.ts";

type Step = {
  from: OrganisationState;
  to: OrganisationState;
  /** As the record says it. */
  verb: string;
  /** Whether whoever takes it has to say why. */
  hasReason: boolean;
};

/** Every transition of an organisation that exists; all are the office's, and any other is refused. */
export const ORGANISATION_STEPS = {
  verify: { from: "new", to: "verified", verb: "verified", hasReason: false },
  refuse: { from: "new", to: "refused", verb: "refused", hasReason: true },
  /** By accepting what somebody says who speaks for it. */
  claim: { from: "unclaimed", to: "verified", verb: "claimed", hasReason: false },
  suspend: { from: "verified", to: "suspended", verb: "suspended", hasReason: true },
  restore: { from: "suspended", to: "verified", verb: "restored", hasReason: false },
} as const satisfies Record<string, Step>;

export type OrganisationStep = keyof typeof ORGANISATION_STEPS;

/** Whether a step starts from a state. */
export const startsFrom = (step: OrganisationStep, state: OrganisationState): boolean =>
  ORGANISATION_STEPS[step].from === state;
