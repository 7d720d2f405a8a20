import type { Viewer } from "#app/domain/actor.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { roleIn } from "#app/domain/organisation/policy.server.ts";

/** Visitors, students and members report; the office decides. */
export const canReport = (viewer: Viewer): boolean => !isOffice(viewer);

/** Whether the page of a posting shows the way to report it: while it is open, and not to those whose organisation's it is. */
export const offersReport = (
  viewer: Viewer,
  { isOpen, organisation }: { isOpen: boolean; organisation: { id: string } },
): boolean => isOpen && canReport(viewer) && roleIn(viewer, organisation.id) === null;
