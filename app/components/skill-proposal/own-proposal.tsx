import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { OwnProposals } from "#app/domain/skill-proposal/queries.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { SkillLink } from "./skill-links.tsx";

type Proposal = SerializeFrom<OwnProposals>[number];

/** What somebody has proposed, and what became of it. */
export function OwnProposal({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { en, bg, words, state, proposedAt, decidedAt, reason, skill } = proposal;
  return (
    <li className="hit work-item">
      <div>
        <h2>
          <ProposedName en={en} bg={bg} />
        </h2>
        <Facts
          facts={[
            <strong>{t(`skillProposals.states.${state}`)}</strong>,
            t("skillProposals.proposed", { date: date(proposedAt) }),
            decidedAt && t("skillProposals.decided", { date: date(decidedAt) }),
          ]}
        />
        <p className="prose">{words}</p>
        {skill ? (
          <p>
            {t(state === "accepted" ? "skillProposals.isNow" : "skillProposals.thereIs")}{" "}
            <SkillLink skill={skill} />
          </p>
        ) : null}
        {reason ? (
          <>
            <p>{t("skillProposals.says")}</p>
            <blockquote className="prose">{reason}</blockquote>
          </>
        ) : null}
      </div>
    </li>
  );
}

/** Both names where there are two. */
export function ProposedName({ en, bg }: { en: string | null; bg: string | null }) {
  return (
    <>
      {en ? <span lang="en">{en}</span> : null}
      {en && bg ? " / " : null}
      {bg ? <span lang="bg">{bg}</span> : null}
    </>
  );
}
