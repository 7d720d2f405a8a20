import { Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import type { NearestChange } from "#matching/types.ts";
import type { PairSide } from "#app/domain/matching/pair-page.server.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { ModuleLink } from "./module-link.tsx";
import type { Naming } from "./naming.ts";
import { whoseChange } from "./whose-change.ts";
import type { Pair } from "./whose-change.ts";

type Props = { changes: readonly NearestChange[]; pair: Pair; naming: Naming };

/** What single change would bring most, and whose change it is. */
export function Changes({ changes, pair, naming }: Props) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t("matches.changes.title")}</h2>
      {changes.length === 0 ? <p>{t("matches.changes.none")}</p> : null}
      <ul className="steps">
        {changes.map((change) => (
          <Change
            key={JSON.stringify(change.action) + change.side}
            change={change}
            pair={pair}
            naming={naming}
          />
        ))}
      </ul>
    </section>
  );
}

function Change({ change, pair, naming }: { change: NearestChange; pair: Pair; naming: Naming }) {
  const { t } = useTranslation();
  const { points } = useFormats();
  const side = pair[change.side];
  return (
    <li>
      <b>+{points(change.gain)}</b> <What change={change} side={side} naming={naming} />{" "}
      {t("matches.changes.outcome", {
        points: points(change.points),
        band: t(`common.bands.${change.band}`),
      })}{" "}
      <Whose change={change} pair={pair} />
    </li>
  );
}

function What({ change, side, naming }: { change: NearestChange; side: PairSide; naming: Naming }) {
  const { t, i18n } = useTranslation();
  const { date } = useFormats();
  const { title } = readerText({ ...side.texts }, side.language, i18n.language);
  const { action } = change;
  const components = {
    module: <>{"module" in action ? <ModuleLink module={naming.module(action.module)} /> : null}</>,
    skill: <i>{"skill" in action ? naming.skill(action.skill) : null}</i>,
  };
  switch (action.type) {
    case "take_elective":
      return <Trans t={t} i18nKey="matches.changes.take_elective" components={components} />;
    case "make_preferred":
      return (
        <Trans
          t={t}
          i18nKey="matches.changes.make_preferred"
          values={{ title }}
          components={components}
        />
      );
    case "teach_skill":
      return action.level === null ? (
        <Trans t={t} i18nKey="matches.changes.teach_skill" components={components} />
      ) : (
        <Trans
          t={t}
          i18nKey="matches.changes.teach_skill_level"
          values={{ level: action.level }}
          components={components}
        />
      );
    case "move_start": {
      const values = { title, count: Math.abs(action.weeks), date: date(action.startsOn) };
      return (
        <>
          {action.weeks > 0
            ? t("matches.changes.move_start_later", values)
            : t("matches.changes.move_start_earlier", values)}
        </>
      );
    }
    case "allow_remote":
      return <>{t("matches.changes.allow_remote", { title })}</>;
  }
}

function Whose({ change, pair }: { change: NearestChange; pair: Pair }) {
  const { t, i18n } = useTranslation();
  const side = pair[change.side];
  const whose = whoseChange(change.side, pair.yours);
  const organisation = readerName(side.organisation, i18n.language);
  return (
    <span className="quiet">
      {t(`matches.changes.${whose}`, { organisation })}
      {whose === "yours" && side.canRevise ? (
        <>
          {" "}
          <Link to={`/postings/${side.id}/edit`}>{t("matches.changes.edit")}</Link>
        </>
      ) : null}
    </span>
  );
}
