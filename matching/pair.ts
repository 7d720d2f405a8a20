import type {
  Facts,
  InternshipFacts,
  PairType,
  PartnerFacts,
  PostingKind,
  ProgrammeFacts,
} from "#matching/types.ts";

export type Pair =
  | {
      readonly type: Extract<PairType, "programme_internship">;
      readonly university: ProgrammeFacts;
      readonly company: InternshipFacts;
    }
  | {
      readonly type: Extract<PairType, "proposal_offer">;
      readonly university: PartnerFacts;
      readonly company: PartnerFacts;
    };

/** The type of the pairs in which postings of a kind stand. */
export const pairTypeOf = (kind: PostingKind): Pair["type"] =>
  kind === "programme" || kind === "internship" ? "programme_internship" : "proposal_offer";

/** The two postings as university and company side, whichever was named first; throws when they do not pair. */
export function pairOf(a: Facts, b: Facts): Pair {
  if (a.kind === "internship" || a.kind === "co_development_offer") [a, b] = [b, a];
  if (a.kind === "programme" && b.kind === "internship")
    return { type: "programme_internship", university: a, company: b };
  if (a.kind === "project_proposal" && b.kind === "co_development_offer")
    return { type: "proposal_offer", university: a, company: b };
  throw new TypeError(`A ${a.kind} and a ${b.kind} do not pair.`);
}
