import { z } from "zod";
import {
  CONFIDENTIALITY_OPTIONS,
  EXPECTED_RESULTS,
  FUNDING_OPTIONS,
  IP_OPTIONS,
  MADE_AVAILABLE,
  THESES,
} from "#db/codes-of-partnerships.ts";
import { LIMITS } from "#db/limits.ts";
import {
  BroughtSkillInput,
  commonFields,
  inOrder,
  RequirementInput,
  scheduleFields,
  skillList,
  titled,
} from "#app/domain/posting/common-input.ts";
import { amount, choices, currency, wholeNumber } from "#app/domain/posting/fields.ts";

const partnershipFields = {
  ...commonFields,
  ...scheduleFields,
  wants: skillList(RequirementInput),
  brings: skillList(BroughtSkillInput),
  trlFrom: wholeNumber(1, 9),
  trlTo: wholeNumber(1, 9),
  funding: choices(FUNDING_OPTIONS),
  ip: choices(IP_OPTIONS),
  confidentiality: choices(CONFIDENTIALITY_OPTIONS),
  expectedResults: choices(EXPECTED_RESULTS),
  madeAvailable: choices(MADE_AVAILABLE),
  teamFrom: wholeNumber(1, LIMITS.team),
  teamTo: wholeNumber(1, LIMITS.team),
};

type Readiness = { trlFrom?: number; trlTo?: number };

function readinessInOrder(input: Readiness, context: z.RefinementCtx) {
  if ((input.trlFrom === undefined) !== (input.trlTo === undefined)) {
    const missing = input.trlFrom === undefined ? "trlFrom" : "trlTo";
    context.addIssue({ code: "custom", path: [missing], message: "readinessNeedsBothEnds" });
  } else if (input.trlFrom !== undefined && input.trlTo! < input.trlFrom)
    context.addIssue({ code: "custom", path: ["trlTo"], message: "readinessOutOfOrder" });
}

type Team = { teamFrom?: number; teamTo?: number };

function teamInOrder({ teamFrom, teamTo }: Team, context: z.RefinementCtx) {
  if (teamFrom !== undefined && teamTo !== undefined && teamTo < teamFrom)
    context.addIssue({ code: "custom", path: ["teamTo"], message: "teamOutOfOrder" });
}

export const ProjectProposalInput = z
  .object({
    ...partnershipFields,
    kind: z.literal("project_proposal"),
    isOpenToStudents: z.boolean().default(false),
    theses: choices(THESES),
  })
  .superRefine((input, context) => {
    titled(input, context);
    inOrder(input, context);
    readinessInOrder(input, context);
    teamInOrder(input, context);
  });

export const CoDevelopmentOfferInput = z
  .object({
    ...partnershipFields,
    kind: z.literal("co_development_offer"),
    budget: amount(LIMITS.budget),
    budgetCurrency: currency(),
  })
  .superRefine((input, context) => {
    titled(input, context);
    inOrder(input, context);
    readinessInOrder(input, context);
    teamInOrder(input, context);
    if ((input.budget === undefined) !== (input.budgetCurrency === undefined)) {
      const missing = input.budget === undefined ? "budget" : "budgetCurrency";
      context.addIssue({ code: "custom", path: [missing], message: "budgetNeedsCurrency" });
    }
  });

export type ProjectProposalContent = z.output<typeof ProjectProposalInput>;
export type CoDevelopmentOfferContent = z.output<typeof CoDevelopmentOfferInput>;
