import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { Waiting } from "#app/domain/posting/waiting.server.ts";
import { useShortDate } from "#app/lib/use-short-date.ts";
import { useMissingWords } from "./missing-words.ts";
import { PostingItem } from "./posting-item.tsx";
import { RowActions } from "./row-actions.tsx";

type Lists = SerializeFrom<Waiting>;
type Props = {
  draft: Lists["drafts"][number] & { note?: string | null };
  isOfMany: boolean;
};

/** A draft with what it still lacks, and why it was sent back when it was. */
export function DraftItem({ draft, isOfMany }: Props) {
  const { t } = useTranslation();
  const shortDate = useShortDate();
  const missing = useMissingWords(draft.missing);
  const whenComplete = t(`workspace.${completeIn(draft.organisation.state)}`);
  const facts = [
    missing ? t("workspace.missing", { fields: missing }) : whenComplete,
    t("workspace.changed", { date: shortDate(draft.updatedAt) }),
  ];
  return (
    <PostingItem
      posting={draft}
      hasOrganisation={isOfMany}
      facts={facts}
      note={draft.note ? t("workspace.returned", { note: draft.note }) : undefined}
    >
      <RowActions posting={draft} isComplete={draft.missing.length === 0} />
    </PostingItem>
  );
}

function completeIn(state: Props["draft"]["organisation"]["state"]) {
  if (state === "verified") return "complete";
  return state === "suspended" ? "completeSuspended" : "completeUnverified";
}
