import { useTranslation } from "react-i18next";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { Facts } from "#app/components/facts.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { ImportSteps, type ImportStepName } from "./import-steps.tsx";

type Props = {
  found: {
    kind: PostingKind;
    fileName: string;
    source?: string | null;
    total: number;
    /** Once it was checked, the rows by their states; `total` then is what its present step goes through. */
    counts?: Record<string, number>;
    organisation?: { name: string; nameEn: string | null; nameBg: string | null } | null;
  };
  now: ImportStepName;
};

/** What is imported, for whom, and where it stands. */
export function ImportHead({ found, now }: Props) {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  const { kind, fileName, organisation, source, total, counts } = found;
  const rows = rowsOf(counts) || total;
  const owner = organisation
    ? readerName(organisation, i18n.language)
    : source && t("imports.listed", { source });
  return (
    <header className={sideClass(kind)}>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t("imports.title"), to: "/imports" },
          { label: fileName },
        ]}
      />
      <KindTag kind={kind} />
      <h1>{fileName}</h1>
      <Facts facts={[owner, t("imports.mapping.rows", { count: rows, formatted: number(rows) })]} />
      <ImportSteps now={now} />
    </header>
  );
}

const rowsOf = (counts: Props["found"]["counts"] = {}): number =>
  ["good", "warned", "refused", "written", "untouched"].reduce(
    (sum, state) => sum + (counts[state] ?? 0),
    0,
  );
