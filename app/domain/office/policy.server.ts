import type { Actor, Person, Viewer } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";

/** Staff decide for the cluster; the command line, jobs and the seed do so as the system. */
export const isOffice = (viewer: Viewer): viewer is Actor =>
  viewer.role === "staff" || viewer.role === "system";

/** The office's pages and decisions are for staff: anybody else is refused. */
export function refuseAllButStaff(viewer: Viewer): asserts viewer is Person {
  if (viewer.role !== "staff") throw new Forbidden();
}
