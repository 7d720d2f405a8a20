import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MatchSide } from "#app/domain/matching/sides.server.ts";
import type { StandingHelp as Told } from "#app/domain/standing/help.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { readerText } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { ChangeWords } from "./change-words.tsx";
import { useNaming } from "./naming.ts";

type Help = SerializeFrom<Told>;
type Props = { help: Help; side: MatchSide; canRevise: boolean };

/** Says that a posting stands in nobody's first ten, and what would help, to those whose posting it is. */
export function StandingHelp({ help, side, canRevise }: Props) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { changes, notStated, stands } = help;
  const names = notStated.map((fact) => t(`matches.factNames.${fact}`)).join(", ");
  return (
    <section id="help">
      <Notice title={t("standing.title")}>
        <p>{t("standing.text", { date: date(help.countedAt) })}</p>
        {stands > 0 ? <p>{t("standing.standsNow", { count: stands })}</p> : null}
      </Notice>
      <h2>{t("standing.helps")}</h2>
      {changes.some(({ lists }) => lists > 0) || changes.length === 0 ? null : (
        <p>{t("standing.noneLeads")}</p>
      )}
      {changes.length + notStated.length === 0 ? <p>{t("standing.none")}</p> : null}
      <ul className="steps">
        {names ? <li>{t("standing.state", { facts: names })}</li> : null}
        {changes.map((change) => (
          <Change key={JSON.stringify(change.action)} change={change} help={help} side={side} />
        ))}
      </ul>
      {canRevise ? (
        <p>
          <Link to={`/postings/${side.id}/edit`}>{t("matches.changes.edit")}</Link>
        </p>
      ) : null}
    </section>
  );
}

type ChangeProps = { change: Help["changes"][number] } & Pick<Props, "help" | "side">;

function Change({ change, help, side }: ChangeProps) {
  const { t, i18n } = useTranslation();
  const { points } = useFormats();
  const naming = useNaming({
    kinds: { university: side.kind, company: side.kind },
    programme: side.kind === "programme" ? side.id : null,
    labels: help.labels,
    modules: help.modules,
    places: {},
  });
  const { action, lists, gain, nearest } = change;
  const { title } = readerText({ ...side.texts }, side.language, i18n.language);
  const other = readerText({ ...nearest.texts }, nearest.language, i18n.language);
  return (
    <li>
      <ChangeWords action={action} title={title} naming={naming} />{" "}
      {lists > 0
        ? t("standing.leads", { count: lists })
        : t("standing.nearest", { points: points(gain), title: other.title })}{" "}
      <Link to={`/postings/${side.id}/matches/${nearest.id}`}>
        {t("standing.compare", { title: other.title })}
      </Link>
    </li>
  );
}
