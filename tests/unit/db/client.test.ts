import { expect, test } from "vitest";
import { connect } from "#db/client.server.ts";

test("however often a connection could not be made, the next attempt follows within a second", async () => {
  const { sql, close } = connect("postgres://nobody@127.0.0.1:9/nothing");
  const { backoff } = sql.options as unknown as { backoff: (attempts: number) => number };
  for (const attempts of [0, 1, 10, 1000]) expect(backoff(attempts)).toBeLessThan(1);
  await close();
});
