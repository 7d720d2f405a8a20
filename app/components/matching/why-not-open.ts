import type { TFunction } from "i18next";
import type { WhyNotOpen } from "#app/domain/matching/gone-matches.server.ts";

/** Why a posting is in no list, in words. */
export const whyNotOpenWords = (t: TFunction, why: WhyNotOpen): string =>
  why === "notPublic"
    ? t("matchNews.why.notPublic")
    : t("matchNews.why.closed", { reason: t(`codes.closeReasons.${why}`) });
