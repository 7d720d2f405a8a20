import { countIn } from "#app/domain/ids.ts";

/** The page of a list that an address asks for; the first where it says nothing that can be meant. */
export const pageAsked = (request: Request, name = "page"): number =>
  countIn(new URL(request.url).searchParams.get(name)) ?? 1;
