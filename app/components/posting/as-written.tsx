import { useTranslation } from "react-i18next";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = { text: string; language: string };

/** What is there in the posting's own language alone; whoever reads another is told which that is. */
export function AsWritten({ text, language }: Props) {
  const { t, i18n } = useTranslation();
  const { language: nameOf } = useFormats();
  return (
    <>
      <span lang={language}>{text}</span>
      {language === i18n.language
        ? ""
        : ` (${t("posting.inLanguage", { language: nameOf(language) })})`}
    </>
  );
}
