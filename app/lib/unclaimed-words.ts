import type { TFunction } from "i18next";

/** What readers are told of an organisation for which nobody speaks: where it is listed from, if anywhere. */
export const unclaimedWords = (
  t: TFunction,
  key: "organisation.listedFrom" | "posting.listedFrom",
  source: string | null,
): string => (source ? t(key, { source }) : t("posting.nobodySpeaks"));
