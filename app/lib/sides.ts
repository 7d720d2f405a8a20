/** The four kinds of posting, and the side that publishes each. */
export const SIDE_OF_KIND = {
  programme: "campus",
  project_proposal: "campus",
  internship: "works",
  co_development_offer: "works",
} as const;

export type Kind = keyof typeof SIDE_OF_KIND;
export type Side = (typeof SIDE_OF_KIND)[Kind];
