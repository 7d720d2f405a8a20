import { sql } from "drizzle-orm";
import { skills } from "#db/schema/index.ts";

/**
 * The id of the skill that is offered in the place of another one, or null: what replaces it may be replaced in its turn.
 *
 * @param from the column of the row of `skills` that is read which names the one to begin with: itself, if that is offered
 */
export const offeredInstead = (from: "id" | "replaced_by") =>
  sql<string | null>`(
    with recursive way (id, state, next) as (
      select first.id, first.state, first.replaced_by from ${skills} first where first.id = ${sql.raw(`skills.${from}`)}
      union select later.id, later.state, later.replaced_by
      from way join ${skills} later on later.id = way.next where way.state <> 'accepted')
    select way.id from way where way.state = 'accepted' limit 1)`;
