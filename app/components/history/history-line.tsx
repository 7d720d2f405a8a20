import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ToldEntry } from "#app/domain/posting/history.server.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { useDoerWords } from "./doer-words.ts";
import { useMergerWords } from "./merger-words.ts";
import { usePartWords } from "./part-words.ts";

type Entry = SerializeFrom<ToldEntry>;
type Props = { id: string; kind: PostingKind; entry: Entry };

/** One thing that happened to a posting: what, when and who. */
export function HistoryLine({ id, kind, entry }: Props) {
  const { t } = useTranslation();
  const { date, dateTime } = useFormats();
  const say = useDoerWords();
  const merger = useMergerWords();
  return (
    <li className={`history-line ${entry.type}`}>
      <p className="history-what">
        {entry.type === "version" ? t("history.version", { number: entry.number }) : null}
        {entry.type === "move" ? moveWords(t, entry) : null}
        {entry.type === "renewal" ? t("history.renewed", { date: date(entry.until) }) : null}
        {entry.type === "merger" ? merger(entry) : null}
      </p>
      <Facts facts={[dateTime(entry.at), ...(entry.type === "merger" ? [] : [say(entry.who)])]} />
      {entry.type === "move" && entry.note ? <p className="prose">{entry.note}</p> : null}
      {entry.type === "version" ? (
        <VersionLinks id={id} kind={kind} number={entry.number} changed={entry.changed} />
      ) : null}
    </li>
  );
}

type Version = Omit<Props, "entry"> & { number: number; changed: Entry["changed"] };

function VersionLinks({ id, kind, number, changed }: Version) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const say = usePartWords(kind);
  const here = `/postings/${id}/versions/${number}`;
  return (
    <>
      <p>
        {changed === null
          ? t("history.firstVersion")
          : changed.length === 0
            ? t("history.onlyOrder")
            : t("history.changed", { parts: list(changed.map(say)) })}
      </p>
      <p className="history-links">
        <Link to={here}>{t("history.read", { number })}</Link>
        {changed === null ? null : <Link to={`${here}/changes`}>{t("history.changes")}</Link>}
      </p>
    </>
  );
}

function moveWords(t: TFunction, { from, to, reason, note, isImport }: Entry & { type: "move" }) {
  if (isImport && from === null) return t("history.moves.imported");
  if (to === "in_review") return t("history.moves.toReview");
  if (to === "draft") return t(note ? "history.moves.sentBack" : "history.moves.takenBack");
  if (to === "archived") return t("history.moves.archived");
  if (to === "closed") {
    const said = t(`codes.closeReasons.${(reason ?? "expired") as "expired"}`);
    return t("history.moves.closed", { reason: said });
  }
  if (from === "in_review") return t("history.moves.approved");
  return t(from === "closed" ? "history.moves.reopened" : "history.moves.published");
}
