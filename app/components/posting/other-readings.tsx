import { useTranslation } from "react-i18next";
import { useFormats } from "#app/lib/use-formats.ts";
import { PostingBody } from "./posting-body.tsx";
import { OtherReading } from "./reading.ts";
import type { OthersTold } from "./types.ts";

/** A posting once more as readers of other languages read it, where that says anything else. */
export function OtherReadings({ others }: { others: OthersTold }) {
  const { t } = useTranslation();
  const { language } = useFormats();
  return others.map(({ reader, posting, title, summary, written }) => {
    const here = t("posting.asReadIn", { language: language(reader) });
    return (
      <section key={reader} aria-label={here}>
        <h2>{here}</h2>
        <p className="lead" lang={written.lang}>
          <strong>{title}</strong>
        </p>
        <OtherReading.Provider value={reader}>
          <PostingBody posting={posting} summary={summary} written={written} />
        </OtherReading.Provider>
      </section>
    );
  });
}
