import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PairSide } from "#app/domain/matching/pair-page.server.ts";
import { classNames } from "#app/lib/class-names.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import type { Pair } from "./whose-change.ts";

const SIDES = ["company", "university"] as const;

/** How to answer the posting of the other side; whoever is of neither side sees both ways. */
export function NextSteps({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const subject = useSubject(pair);
  const others = SIDES.filter((side) => !pair.yours.includes(side));
  return (
    <section>
      <h2>{t("matches.next.title")}</h2>
      <div className="next-steps">
        {(others.length > 0 ? others : SIDES).map((side) => (
          <NextStep key={side} side={pair[side]} subject={subject} />
        ))}
      </div>
      <NotForUs pair={pair} />
    </section>
  );
}

/** Whoever writes for one of the sides can hide the other from its list, and show it again. */
function NotForUs({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const side = pair.yours.find((yours) => pair[yours].canRevise);
  if (!side) return null;
  const other = pair[side === "company" ? "university" : "company"];
  if (pair.isPutAside)
    return (
      <p>
        {t("dismissals.isHidden")}{" "}
        <Link to={`/postings/${pair[side].id}/hidden-matches`}>{t("dismissals.seeHidden")}</Link>
      </p>
    );
  return (
    <p>
      <Link to={`/postings/${pair[side].id}/matches/${other.id}/dismissal`}>
        {t("dismissals.notForUs")}
      </Link>
    </p>
  );
}

/** Both titles, so that whoever gets the letter knows what it is about. */
function useSubject({ university, company }: Pair): string {
  const { t, i18n } = useTranslation();
  const titleOf = ({ texts, language }: PairSide) =>
    readerText({ ...texts }, language, i18n.language).title;
  return t("matches.pairOf", { university: titleOf(university), company: titleOf(company) });
}

function NextStep({ side, subject }: { side: PairSide; subject: string }) {
  const { t, i18n } = useTranslation();
  const { next, organisation } = side;
  const isClaimed = organisation.state !== "unclaimed";
  const words = {
    title: readerText({ ...side.texts }, side.language, i18n.language).title,
    organisation: readerName(organisation, i18n.language),
    source: organisation.listedFrom ?? next.source ?? "",
  };
  const outside = next.applicationUrl ?? next.sourceUrl;
  const email = isClaimed ? next.contactEmail : null;
  return (
    <div>
      <p>
        {!isClaimed
          ? t(words.source ? "matches.next.unclaimed" : "matches.next.nobody", words)
          : email || outside
            ? t("matches.next.lead", words)
            : t("matches.next.none", words)}
      </p>
      {email || outside ? (
        <p className="actions">
          {outside ? (
            <a className="button" href={outside} data-printed={outside} rel="nofollow ugc noopener">
              {next.applicationUrl
                ? t("posting.apply")
                : t("posting.source", { source: words.source })}
            </a>
          ) : null}{" "}
          {email ? (
            <a
              className={classNames("button", outside && "plain")}
              data-printed={email}
              href={`mailto:${email}?subject=${encodeURIComponent(subject)}`}
            >
              {t("posting.contact", { name: next.contactName ?? words.organisation })}
            </a>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
