import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { listProposals } from "#app/domain/skill-proposal/queries.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { ProposedName } from "./own-proposal.tsx";

type Proposal = SerializeFrom<Awaited<ReturnType<typeof listProposals>>>["rows"][number];

const DECISIONS = [
  { noun: "acceptance", verb: "accept", look: "main" },
  { noun: "answer", verb: "answer", look: "plain" },
  { noun: "refusal", verb: "refuse", look: "plain" },
] as const;

/** A skill that somebody misses, and what staff can do about it. */
export function WaitingProposal({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { id, en, bg, words, person, proposedAt } = proposal;
  return (
    <li className="hit work-item">
      <div>
        <h3>
          <ProposedName en={en} bg={bg} />
        </h3>
        <Facts
          facts={[
            person ? (
              <Link to={`/staff/people/${person.id}`}>{person.name}</Link>
            ) : (
              t("skillProposals.formerMember")
            ),
            t("skillProposals.proposed", { date: date(proposedAt) }),
          ]}
        />
        {words ? (
          <p className="prose">
            <span className="spoken">{t("skillProposals.saysWhy")}: </span>
            {words}
          </p>
        ) : null}
      </div>
      <div className="work-actions">
        {DECISIONS.map(({ noun, verb, look }) => (
          <ButtonLink key={noun} small look={look} to={`/staff/skill-proposals/${id}/${noun}`}>
            {t(`skillProposals.${verb}`)}
          </ButtonLink>
        ))}
      </div>
    </li>
  );
}
