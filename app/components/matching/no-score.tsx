import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MissingFact } from "#matching/types.ts";
import { Notice } from "#app/components/notice.tsx";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { MissingWords } from "./evidence/missing-words.tsx";
import type { Naming } from "./naming.ts";
import type { Pair } from "./whose-change.ts";

const SIDES = ["university", "company"] as const;

/** Says which of the two postings is closed or hidden, and why. */
export function ClosedPair({ pair }: { pair: Pair }) {
  const { t, i18n } = useTranslation();
  const closed = SIDES.map((side) => pair[side]).filter(({ isOpen }) => !isOpen);
  return (
    <Notice tone="warning" title={t("matches.closedPair.title")}>
      {closed.map((side) => (
        <p key={side.id}>
          {t(side.isHidden ? "matches.closedPair.hidden" : "matches.closedPair.text", {
            title: readerText({ ...side.texts }, side.language, i18n.language).title,
            reason: t(`codes.closeReasons.${side.closeReason ?? "expired"}`),
            state: t(`codes.organisationStates.${side.organisation.state}`),
          })}
        </p>
      ))}
    </Notice>
  );
}

/** Says that there is nothing to compare. */
export function NoMatch() {
  const { t } = useTranslation();
  return <Notice title={t("matches.noMatch.title")}>{t("matches.noMatch.text")}</Notice>;
}

type Props = { missing: readonly MissingFact[]; pair: Pair; naming: Naming };

/** Says what has to be stated before there can be a score, and by whom. */
export function NotEnoughData({ missing, pair, naming }: Props) {
  const { t } = useTranslation();
  return (
    <Notice tone="warning" title={t("matches.noData.title")}>
      <p>{t("matches.noData.lead")}</p>
      <ul>
        {SIDES.filter((side) => missing.some((one) => one.side === side)).map((side) => (
          <li key={side}>
            <MissingWords missing={missing} side={side} naming={naming} />.{" "}
            <WhereToAdd side={pair[side]} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function WhereToAdd({ side }: { side: Pair["company"] }) {
  const { t, i18n } = useTranslation();
  const { title } = readerText({ ...side.texts }, side.language, i18n.language);
  if (side.canRevise)
    return <Link to={`/postings/${side.id}/edit`}>{t("matches.noData.yours", { title })}</Link>;
  const organisation = readerName(side.organisation, i18n.language);
  return <>{t("matches.noData.theirs", { organisation })}</>;
}
