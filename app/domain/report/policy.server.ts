import type { Viewer } from "#app/domain/actor.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";

/** Visitors, students and members report; the office decides. */
export const canReport = (viewer: Viewer): boolean => !isOffice(viewer);
