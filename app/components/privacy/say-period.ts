import type { TFunction } from "i18next";
import type { Period } from "#app/domain/retention/periods.ts";
import type { Formats } from "#app/lib/formats.ts";

/** How long something is kept, in words. */
export const sayPeriod = (t: TFunction, { duration }: Formats, period: Period): string =>
  period === "atOnce" ? t("privacy.atOnce") : duration(period.count, period.unit);
