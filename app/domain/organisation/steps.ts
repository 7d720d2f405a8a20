import type { OrganisationState } from "#db/codes.ts";

type Step = {
  from: OrganisationState;
  to: OrganisationState;
  /** As the record says it. */
  verb: string;
  /** Whether whoever takes it has to say why. */
  hasReason: boolean;
  /** The office decides it, or it comes of itself where nobody belongs to the organisation any more. */
  by: "office" | "absence";
};

/** Every transition of an organisation that exists; any other is refused. */
export const ORGANISATION_STEPS = {
  verify: { from: "new", to: "verified", verb: "verified", hasReason: false, by: "office" },
  refuse: { from: "new", to: "refused", verb: "refused", hasReason: true, by: "office" },
  /** By accepting what somebody says who speaks for it. */
  claim: { from: "unclaimed", to: "verified", verb: "claimed", hasReason: false, by: "office" },
  suspend: { from: "verified", to: "suspended", verb: "suspended", hasReason: true, by: "office" },
  /** The last member has closed the account: somebody else may come to speak for it. */
  abandon: {
    from: "verified",
    to: "unclaimed",
    verb: "abandoned",
    hasReason: false,
    by: "absence",
  },
  /** The same where staff have never vouched for it: its register number is free again. */
  giveUp: { from: "new", to: "refused", verb: "given_up", hasReason: false, by: "absence" },
  restore: { from: "suspended", to: "verified", verb: "restored", hasReason: true, by: "office" },
  /** A suspension is lifted after the last member has gone. */
  release: {
    from: "suspended",
    to: "unclaimed",
    verb: "restored",
    hasReason: true,
    by: "office",
  },
} as const satisfies Record<string, Step>;

export type OrganisationStep = keyof typeof ORGANISATION_STEPS;

/** Whether a step starts from a state. */
export const startsFrom = (step: OrganisationStep, state: OrganisationState): boolean =>
  ORGANISATION_STEPS[step].from === state;
