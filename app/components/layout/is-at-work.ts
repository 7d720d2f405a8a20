const ROOMS = /^\/(workspace|staff|reviews|imports|postings\/new)(\/|$)/;
const STEPS =
  /^\/postings\/[^/]+\/(archive|closure|dismissal|edit|preview|renewal|reopening|return|take-down|versions)(\/|$)/;

/** Whether a page belongs to the workspace: by its address, or as something that one does with a posting. */
export const isAtWork = (pathname: string): boolean => ROOMS.test(pathname) || STEPS.test(pathname);
