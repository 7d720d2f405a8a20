import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { listImports } from "#app/domain/browser-import/queries.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useCountFacts } from "./count-facts.ts";

type Listed = SerializeFrom<Awaited<ReturnType<typeof listImports>>>["imports"][number];

/** One import in the list: what, for whom, how far. */
export function ImportItem({ item }: { item: Listed }) {
  const { t, i18n } = useTranslation();
  const { dateTime, number } = useFormats();
  const countFacts = useCountFacts();
  const { kind, state, organisation, source, person } = item;
  const owner = organisation
    ? readerName(organisation, i18n.language)
    : source
      ? t("imports.listed", { source })
      : t("imports.listedNoSource");
  const progress = t("imports.progressOf", {
    done: number(item.progress),
    total: number(item.total),
  });
  return (
    <li className={classNames("hit", "work-item", sideClass(kind))}>
      <div>
        <KindTag kind={kind} />
        <h2>
          <Link to={`/imports/${item.id}`}>{item.fileName}</Link>
        </h2>
        <p>
          <strong>{t(`imports.states.${state}`)}</strong>
          {item.isRunning ? ` · ${progress}` : null}
        </p>
        <Facts facts={[...countFacts(state, item.counts), owner]} />
        <Facts facts={[dateTime(item.changedAt), person && t("imports.by", { name: person })]} />
      </div>
    </li>
  );
}
