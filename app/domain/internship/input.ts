import { z } from "zod";
import { ANSWERS, APPLICATION_DOCUMENTS, BENEFITS, CONTRACTS } from "#db/codes-of-internships.ts";
import { PAY_KINDS, PAY_PERIODS } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import {
  commonFields,
  inOrder,
  RequirementInput,
  scheduleFields,
  skillList,
  TextInput,
  titled,
} from "#app/domain/posting/common-input.ts";
import {
  amount,
  byLanguage,
  choice,
  choices,
  currency,
  optionalText,
  wholeNumber,
} from "#app/domain/posting/fields.ts";

const YEAR = z.number({ error: "notANumber" }).int().min(1).max(8);

export const InternshipInput = z
  .object({
    ...commonFields,
    texts: byLanguage(TextInput.extend({ mentorRole: optionalText(LIMITS.mentorRole) })),
    ...scheduleFields,
    kind: z.literal("internship"),
    requires: skillList(RequirementInput),
    /** 1: any level. */
    minEqf: wholeNumber(1, 8),
    isAnyStudyYear: z.boolean().default(false),
    studyYears: z.array(YEAR).max(8).optional(),
    positions: wholeNumber(1, LIMITS.positions),
    hoursPerWeek: wholeNumber(1, LIMITS.hoursPerWeek),
    payKind: choice(PAY_KINDS),
    payFrom: amount(LIMITS.pay),
    payTo: amount(LIMITS.pay),
    payCurrency: currency(),
    payPeriod: choice(PAY_PERIODS),
    documents: choices(APPLICATION_DOCUMENTS),
    benefits: choices(BENEFITS),
    mentorHours: wholeNumber(1, LIMITS.mentorHours),
    contract: choice(CONTRACTS),
    onSiteDays: wholeNumber(1, LIMITS.onSiteDays),
    mayLeadToJob: choice(ANSWERS),
    countsAsPractice: choice(ANSWERS),
  })
  .superRefine((input, context) => {
    titled(input, context);
    inOrder(input, context);
    if (input.payTo !== undefined && (input.payFrom === undefined || input.payTo < input.payFrom))
      context.addIssue({ code: "custom", path: ["payTo"], message: "payRangeOutOfOrder" });
    if (input.payKind === "paid") {
      for (const field of ["payFrom", "payCurrency", "payPeriod"] as const)
        if (input[field] === undefined)
          context.addIssue({ code: "custom", path: [field], message: "payIncomplete" });
    } else if (input.payFrom !== undefined)
      context.addIssue({ code: "custom", path: ["payKind"], message: "payNeedsKind" });
    if (input.onSiteDays !== undefined && input.mode !== "hybrid")
      context.addIssue({ code: "custom", path: ["onSiteDays"], message: "onlyHybrid" });
    if (input.documents?.includes("none") && input.documents.length > 1)
      context.addIssue({ code: "custom", path: ["documents"], message: "noneStandsAlone" });
  });

export type InternshipContent = z.output<typeof InternshipInput>;
