import { useRootData } from "./root-loader.ts";
import { useFormats } from "./use-formats.ts";

/** Days of this year without it, all others with theirs; for pages, since parts that move alone know no year. */
export function useShortDate(): (day: Date | string) => string {
  const thisYear = useRootData()?.thisYear;
  const { shortDate } = useFormats();
  return (day) => shortDate(day, thisYear);
}
