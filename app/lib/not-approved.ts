import type { TFunction } from "i18next";
import type { OrganisationState } from "#db/codes.ts";

/** Why a posting in review cannot be approved as its organisation stands, and when it can be. */
export const notApproved = (t: TFunction, state: OrganisationState): string =>
  state === "suspended"
    ? t("forms.review.suspended")
    : t("forms.review.notVerified", { state: t(`codes.organisationStates.${state}`) });
