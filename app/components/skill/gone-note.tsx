import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { skillText } from "#app/lib/in-reader-language.ts";

type Named = { id: string; en: string; bg: string };

/** That a skill is offered no more, and what to use instead. */
export type Gone = { instead: Named | null };

/** Marks a skill that is offered no more where it is used, with what to use instead; says nothing of any other. */
export function GoneNote({ gone }: { gone: Gone | undefined }) {
  const { t, i18n } = useTranslation();
  if (!gone) return null;
  const { instead } = gone;
  if (!instead) return <small> ({t("skills.gone")})</small>;
  const { label, lang } = skillText(instead, i18n.language);
  return (
    <small>
      {" "}
      ({t("skills.goneInstead")}{" "}
      <Link to={`/skills/${instead.id}`} lang={lang}>
        {label}
      </Link>
      {")"}
    </small>
  );
}
