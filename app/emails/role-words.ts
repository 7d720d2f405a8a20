import type { MemberRole } from "#db/codes.ts";
import type { Language } from "#app/i18n/languages.ts";

/** What somebody becomes by a role: "as an owner", "като собственик". */
export const AS_ROLE: Record<Language, Record<MemberRole, string>> = {
  en: { owner: "as an owner", editor: "as an editor", viewer: "as a viewer" },
  bg: { owner: "като собственик", editor: "като редактор", viewer: "като наблюдател" },
};

/** What a role may do, in a sentence. */
export const ROLE_MEANS: Record<Language, Record<MemberRole, string>> = {
  en: {
    owner: "Owners look after people, settings and verification, and publish.",
    editor: "Editors write and publish for the organisation.",
    viewer: "Viewers read what the organisation writes, drafts included.",
  },
  bg: {
    owner: "Собствениците се грижат за хората, настройките и потвърждаването и публикуват.",
    editor: "Редакторите пишат и публикуват от името на организацията.",
    viewer: "Наблюдателите четат написаното от организацията, включително черновите.",
  },
};
