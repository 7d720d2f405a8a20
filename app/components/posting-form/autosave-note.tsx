import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/lib/use-formats.ts";
import { useAutosave } from "./use-autosave.ts";

type Props = {
  to: string;
  /** The form opens with what somebody has typed and nobody has saved. */
  wasTyped: boolean;
};

/** Keeps what is typed, and says when it last did. Without JavaScript it keeps and says nothing. */
export function AutosaveNote({ to, wasTyped }: Props) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const note = useRef<HTMLParagraphElement>(null);
  const kept = useAutosave(note, { to, wasTyped });
  return (
    <p ref={note} role="status" className="autosave quiet">
      {kept?.savedAt ? t("forms.autosave.kept", { time: time(kept.savedAt) }) : null}
      {kept?.savedAt === null ? t("forms.autosave.failed") : null}
    </p>
  );
}
