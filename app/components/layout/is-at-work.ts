const ROOMS = /^\/(workspace|staff|reviews|imports|postings\/new)(\/|$)/;
const STEPS =
  /^\/postings\/[^/]+\/(approval|archive|closure|dismissal|edit|preview|renewal|reopening|return|take-down|versions)(\/|$)/;
const OFFICE =
  /^\/organisations\/[^/]+\/(decision|domains\/[^/]+\/refusal|members\/[^/]+\/appointment|merger|name-confirmation|number|staff-note|suspension|restoration)(\/|$)/;

/** Whether a page belongs to the workspace: by its address, or as something that one does with a posting or the office with an organisation. */
export const isAtWork = (pathname: string): boolean =>
  [ROOMS, STEPS, OFFICE].some((addresses) => addresses.test(pathname));
