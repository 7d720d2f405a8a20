import type { Actor } from "#app/domain/actor.ts";

/** Members speak for organisations; students and the office do not. */
export const canClaim = (actor: Actor): boolean => actor.role === "member";
