import { sessionOf } from "./signed-in.ts";

/**
 * Before all tests, so that they find the session of cluster staff: their codes are taken once each, and tests at the same
 * time would be in each other's way.
 */
export default async function signStaffIn(): Promise<void> {
  await sessionOf("staff");
}
