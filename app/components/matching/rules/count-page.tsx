import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CountShown } from "#app/domain/matching/counts.server.ts";
import { Pager } from "#app/components/pager.tsx";
import { GoneNote } from "#app/components/skill/gone-note.tsx";
import { skillText } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Shown = SerializeFrom<CountShown>;

/** A count of demand in numbers, by which the weights of a shown match can be worked out again. */
export function CountPage({ count }: { count: Shown }) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const { asked } = count;
  const address = `/how-matching-works/counts/${count.id}`;
  return (
    <article>
      <h1>{t("counts.title", { number: count.id })}</h1>
      <p className="lead">{t("counts.lead", { date: date(count.takenAt) })}</p>
      <p>
        {t("counts.formula")} <Link to="/how-matching-works#skills">{t("counts.rules")}</Link>
      </p>
      <ul>
        {count.kinds.map(({ kind, n, usual }) => (
          <li key={kind}>
            {t(`common.kindsMany.${kind}`)}: {t("counts.usual", { count: n, usual: number(usual) })}
          </li>
        ))}
      </ul>
      {asked.total === 0 ? (
        <p>{t("counts.nothing")}</p>
      ) : (
        <>
          <p>
            <a href={`${address}/numbers.csv`} download={`count-${count.id}.csv`}>
              {t("counts.all", { count: asked.total })}
            </a>
          </p>
          <AskedTable count={count} />
          <Pager {...asked} hrefFor={(page) => `${address}?page=${page}`} />
        </>
      )}
    </article>
  );
}

const COLUMNS = ["df", "preferred", "required"] as const;

function AskedTable({ count: { asked, labels } }: { count: Shown }) {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  return (
    <table className="told">
      <caption>{t("counts.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("counts.skill")}</th>
          <th scope="col">{t("counts.kind")}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="points">
              {t(`counts.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asked.rows.map((row) => {
          const known = labels[row.skill];
          const { label, lang } = skillText(known ?? { en: row.skill, bg: null }, i18n.language);
          return (
            <tr key={`${row.skill} ${row.kind}`}>
              <th scope="row" lang={lang}>
                <Link to={`/skills/${row.skill}`}>{label}</Link>
                <GoneNote gone={known?.gone} />
              </th>
              <td data-label={t("counts.kind")}>{t(`common.kindsMany.${row.kind}`)}</td>
              {COLUMNS.map((column) => (
                <td key={column} className="points" data-label={t(`counts.${column}`)}>
                  {number(row[column])}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
