import type { TFunction } from "i18next";
import type { Tier } from "#app/domain/skill-suggestion/input.ts";
import { TIERS } from "#app/domain/skill-suggestion/input.ts";
import { Button } from "#app/components/button.tsx";
import { type Choice, REFUSE } from "./choices.ts";
import { SHOWN, SHOWN_OF } from "./shown.ts";
import { DO_CHOSEN, SUGGEST } from "./suggest-button.ts";
import { type Row, SuggestedRow } from "./suggested-row.tsx";

export type SuggestedProps = {
  t: TFunction;
  /** Which texts were read, by the name under which they are asked for. */
  asked: string;
  isProgramme: boolean;
  rows: readonly Row[];
  /** How many more there are: they come when these are decided about. */
  more: number;
  /** How many skills that the text says stand in the list already. */
  chosen: number;
  /** How many texts took too long to be read. */
  unread: number;
  /** What was done by the last press of a button, when it was one of this list. */
  done: { taken: number; refused: number } | null;
  choices: readonly Choice[];
};

/** Skills that were found in texts of the form, each with the words that say so; nothing is taken until somebody says so. */
export function SuggestedSkills(props: SuggestedProps) {
  const { t, asked, rows, more, chosen, unread, done } = props;
  return (
    <section className="suggested-skills" aria-label={t("fromText.title")}>
      {done ? (
        <p className="suggested-done">
          <strong>{t("fromText.taken", { count: done.taken })}</strong>{" "}
          {done.refused > 0 ? t("fromText.refused", { count: done.refused }) : null}{" "}
          {t("fromText.notSaved")}
        </p>
      ) : null}
      {unread > 0 ? (
        <p>
          <strong>{t("fromText.unread", { count: unread })}</strong>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <p>{t(chosen > 0 || done ? "fromText.nothingElse" : "fromText.nothing")}</p>
      ) : (
        <p className="hint">{t("fromText.lead")}</p>
      )}
      {chosen > 0 ? <p className="quiet">{t("fromText.chosen", { count: chosen })}</p> : null}
      {TIERS.map((tier) => (
        <TierOf key={tier} {...props} tier={tier} />
      ))}
      {rows.length > 0 ? (
        <>
          {more > 0 ? <p>{t("fromText.more", { count: more })}</p> : null}
          <Button small formNoValidate {...button(DO_CHOSEN)}>
            {t("fromText.doChosen")}
          </Button>
          <input type="hidden" name={SHOWN_OF} value={asked} />
          <input
            type="hidden"
            name={SHOWN}
            value={JSON.stringify(rows.map(({ shown }) => shown))}
          />
        </>
      ) : null}
    </section>
  );
}

const button = (value: string) => ({ name: SUGGEST, value, formAction: "#suggested" });

function TierOf({ t, tier, rows, choices, isProgramme }: SuggestedProps & { tier: Tier }) {
  const own = rows.filter(({ shown }) => shown.tier === tier);
  if (own.length === 0) return null;
  const title = t(`fromText.tiers.${tier}`, { count: own.length });
  return (
    <div className="suggested-tier" role="group" aria-label={title}>
      <h3>{title}</h3>
      <p className="hint">{t(`fromText.tierHints.${tier}`)}</p>
      <p className="suggested-all">
        {choices.map(({ code }) => (
          <Button
            key={code}
            look="plain"
            small
            formNoValidate
            {...button(`${DO_CHOSEN} ${tier} ${code}`)}
          >
            {t(`fromText.all.${code as "brings"}`)}
          </Button>
        ))}
        <Button look="link" small formNoValidate {...button(`${DO_CHOSEN} ${tier} ${REFUSE}`)}>
          {t("fromText.all.refuse")}
        </Button>
      </p>
      <table className="told suggested-table">
        <caption className="spoken">{title}</caption>
        <thead>
          <tr>
            {isProgramme ? <th scope="col">{t("fromText.module")}</th> : null}
            <th scope="col">{t("fromText.skill")}</th>
            <th scope="col">{t("fromText.words")}</th>
            <th scope="col">{t("fromText.choice")}</th>
          </tr>
        </thead>
        <tbody>
          {own.map((row) => (
            <SuggestedRow
              key={row.index}
              t={t}
              row={row}
              choices={choices}
              isProgramme={isProgramme}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
