import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchAddress } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import type { Told } from "./types.ts";

type Props = { search: Search } & Pick<Told, "organisations" | "skills">;

/** Organisations and skills that answer to the words, beside the postings. */
export function Beside({ search, organisations, skills }: Props) {
  const { t, i18n } = useTranslation();
  if (organisations.length + skills.length === 0) return null;
  return (
    <dl className="beside">
      {organisations.length > 0 ? (
        <div>
          <dt>{t("search.organisations")}</dt>
          {organisations.map((organisation) => (
            <dd key={organisation.id}>
              <Link to={`/organisations/${organisation.id}`}>
                {readerName(organisation, i18n.language)}
              </Link>
            </dd>
          ))}
        </div>
      ) : null}
      {skills.length > 0 ? (
        <div>
          <dt>{t("search.skills")}</dt>
          {skills.map(({ id, en, bg, isWithin }) => (
            <dd key={id}>
              <Link
                to={
                  isWithin
                    ? searchAddress(search, { q: "", skill: [id] })
                    : `/search?${new URLSearchParams({ skill: id })}`
                }
                state
              >
                {i18n.language === "bg" ? bg : en}
              </Link>
            </dd>
          ))}
        </div>
      ) : null}
    </dl>
  );
}
