import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { OwnList } from "#app/domain/posting/own-list.server.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useShortDate } from "#app/lib/use-short-date.ts";
import { ManyBar, MANY_FORM } from "./many-bar.tsx";
import { PostingItem } from "./posting-item.tsx";
import { RowActions } from "./row-actions.tsx";

type Row = SerializeFrom<OwnList>["rows"][number];

/** A page of one's postings, each with a box to tick, and what can be done with the ticked ones. */
export function OwnRows({ rows, isOfMany }: { rows: readonly Row[]; isOfMany: boolean }) {
  const factsOf = useRowFacts();
  const isWriter = rows.some(({ can }) => can.copy);
  return (
    <>
      <ul className="plain-list">
        {rows.map((row) => (
          <PostingItem
            key={row.id}
            posting={row}
            hasOrganisation={isOfMany}
            facts={factsOf(row)}
            before={isWriter ? <Tick row={row} /> : undefined}
          >
            <RowActions posting={row} />
          </PostingItem>
        ))}
      </ul>
      {isWriter ? <ManyBar /> : null}
    </>
  );
}

/** The box belongs to the form below the list: the list itself holds forms of its own. */
function Tick({ row }: { row: Row }) {
  const { t, i18n } = useTranslation();
  const { title } = readerText(row.texts, row.language, i18n.language);
  return (
    <label className="tick">
      <input type="checkbox" name="posting" value={row.id} form={MANY_FORM} />
      <span className="spoken">{t("life.many.choose", { title })}</span>
    </label>
  );
}

function useRowFacts() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const shortDate = useShortDate();
  return ({ state, closeReason, deadlineOn, expiresAt, updatedAt, isHidden }: Row) => [
    closeReason === "taken_down" && state === "closed"
      ? t("codes.closeReasons.taken_down")
      : t(`codes.postingStates.${state}`),
    isHidden ? t("workspace.hiddenFact") : null,
    state === "published" && (deadlineOn ?? expiresAt)
      ? t("workspace.ends", { date: date((deadlineOn ?? expiresAt)!) })
      : null,
    state === "closed" && closeReason && closeReason !== "taken_down"
      ? t(`codes.closeReasons.${closeReason}`)
      : null,
    t("workspace.changed", { date: shortDate(updatedAt) }),
  ];
}
