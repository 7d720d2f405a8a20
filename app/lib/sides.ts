/** The class that colours a posting for its side: "campus" is the university, "works" the company. */
export type SideClass = "campus" | "works";

export type Kind = "programme" | "project_proposal" | "internship" | "co_development_offer";

const SIDE_CLASSES: Record<Kind, SideClass> = {
  programme: "campus",
  project_proposal: "campus",
  internship: "works",
  co_development_offer: "works",
};

/** The cluster stands between the two sides and has the colour of neither. */
export const ORGANISATION_CLASSES = {
  university: "campus",
  company: "works",
  cluster: undefined,
} as const satisfies Record<string, SideClass | undefined>;

/** The class that gives a part of a page the colour of a posting's side. */
export const sideClass = (kind: Kind): SideClass => SIDE_CLASSES[kind];
