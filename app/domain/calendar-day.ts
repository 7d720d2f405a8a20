/** The days of this product begin and end by this clock; instants are kept in UTC. */
export const ZONE = "Europe/Sofia";

const DAYS = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE });

/** The calendar day on which an instant lies, as ISO writes it: "2027-03-31". */
export const dayOf = (instant: Date): string => DAYS.format(instant);
