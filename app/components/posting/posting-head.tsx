import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Facts } from "#app/components/facts.tsx";
import { Logo } from "#app/components/organisation/logo.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { placeName, readerName, readerText } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";
import { classNames } from "#app/lib/class-names.ts";
import { unclaimedWords } from "#app/lib/unclaimed-words.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { levelWord } from "./level-word.ts";
import type { Told } from "./types.ts";

type Props = {
  posting: Pick<Told, "kind" | "version" | "organisation" | "places" | "programme">;
  /** Whether the reader is shown the way to speak for an organisation that nobody speaks for yet. */
  canClaim?: boolean;
};

/** Kind, title, who (the logo says nothing that the name beside it does not) and where, and in which language the text is when it is not the reader's. */
export function PostingHead({ posting, canClaim = false }: Props) {
  const { t, i18n } = useTranslation();
  const { language } = useFormats();
  const { version, organisation, programme } = posting;
  const text = readerText(version.texts, version.language, i18n.language);
  const places = posting.places.map((place) => placeName(place, i18n.language));
  return (
    <header className={classNames("posting-head", sideClass(posting.kind))}>
      <KindTag kind={posting.kind} detail={(programme && levelWord(programme, t)) ?? undefined} />
      <h1 lang={text.lang}>{text.title}</h1>
      <div className="posting-by">
        <Logo id={organisation.id} name="" logo={organisation.logo} small />
        <Facts
          facts={[
            <Link key="organisation" to={`/organisations/${organisation.id}`}>
              {readerName(organisation, i18n.language)}
            </Link>,
            places.join(", "),
          ]}
        />
      </div>
      {organisation.state === "unclaimed" ? (
        <p className="facts">
          {unclaimedWords(t, "posting.listedFrom", organisation.listedFrom)}
          {canClaim ? (
            <>
              {". "}
              <Link to={`/organisations/${organisation.id}/claim`} rel="nofollow">
                {t("claims.link")}
              </Link>
            </>
          ) : null}
        </p>
      ) : null}
      {text.isForeign ? (
        <p className="facts">{t("posting.foreignText", { language: language(text.lang) })}</p>
      ) : null}
    </header>
  );
}
