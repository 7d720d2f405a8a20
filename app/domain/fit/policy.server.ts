import { isStudent } from "#app/domain/actor.ts";
import type { Viewer } from "#app/domain/actor.ts";

/** Students state what they study, for themselves: there is no call that names somebody else. */
export const canStateStudies = (viewer: Viewer): boolean => isStudent(viewer);
