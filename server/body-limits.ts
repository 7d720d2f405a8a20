import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { LIMITS } from "#db/limits.ts";
import { plainPage } from "./plain-page.ts";

const MEGABYTE = 1024 * 1024;

/** What surrounds a file that is sent: a form tells of a file that is somewhat too large at its field. */
const AROUND_A_FILE_IN_MEGABYTES = 2;

/** Where files are sent: they may be larger than what is typed. */
const UPLOADS: Record<string, number> = {
  "/imports/new": LIMITS.importFile / MEGABYTE + AROUND_A_FILE_IN_MEGABYTES,
};

/** Refuses what is larger than anything that our pages send, before it is read where its length is told. */
export function bodyLimits(): MiddlewareHandler {
  const usual = limited(LIMITS.formBytes / MEGABYTE);
  const uploads = new Map(Object.entries(UPLOADS).map(([path, most]) => [path, limited(most)]));
  return (c, next) => (uploads.get(c.req.path) ?? usual)(c, next);
}

function limited(megabytes: number): MiddlewareHandler {
  const page = plainPage({
    en: `That is more than we can take at once (${megabytes}\u00a0MB). Nothing was saved. Go back in your browser and send less.`,
    bg: `Това е повече, отколкото приемаме наведнъж (${megabytes}\u00a0МБ). Нищо не е запазено. Върнете се назад в браузъра и изпратете по-малко.`,
  });
  return bodyLimit({ maxSize: megabytes * MEGABYTE, onError: (c) => c.html(page, 413) });
}
