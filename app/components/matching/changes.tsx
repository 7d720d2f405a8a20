import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { NearestChange } from "#matching/types.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { ChangeWords } from "./change-words.tsx";
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
  const { t, i18n } = useTranslation();
  const { points } = useFormats();
  const side = pair[change.side];
  const { title } = readerText({ ...side.texts }, side.language, i18n.language);
  return (
    <li>
      <b>+{points(change.gain)}</b>{" "}
      <ChangeWords action={change.action} title={title} naming={naming} />{" "}
      {t("matches.changes.outcome", {
        points: points(change.points),
        band: t(`common.bands.${change.band}`),
      })}{" "}
      <Whose change={change} pair={pair} />
    </li>
  );
}

function Whose({ change, pair }: { change: NearestChange; pair: Pair }) {
  const { t, i18n } = useTranslation();
  const side = pair[change.side];
  const whose = whoseChange(change.side, pair);
  const organisation = readerName(side.organisation, i18n.language);
  return (
    <span className="quiet">
      {t(`matches.changes.${whose}`, { organisation })}
      {whose === "yours" ? (
        <>
          {" "}
          <Link to={`/postings/${side.id}/edit`}>{t("matches.changes.edit")}</Link>
        </>
      ) : null}
    </span>
  );
}
