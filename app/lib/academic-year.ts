/** An academic year as people write it, by the calendar year in which it begins: 2026/27. */
export const academicYear = (first: number): string =>
  `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
