import { DrizzleQueryError } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { databaseFailure } from "#db/database-failure.ts";

const { PostgresError } = postgres;

test("a failure of the database is told by its code and rule, without statement or values", () => {
  const told = { message: "duplicate key: secret", code: "23505", constraint_name: "one_skill" };
  const refused = Object.assign(new PostgresError("secret"), told);
  const said = "The database did not do it (23505, rule one_skill).";
  expect(databaseFailure(new DrizzleQueryError("insert secret", ["secret"], refused))).toBe(said);
  expect(databaseFailure(refused)).toBe(said);
  const away = Object.assign(new Error("connect secret"), { code: "ECONNREFUSED" });
  expect(databaseFailure(new DrizzleQueryError("select secret", [], away))).toBe(
    "The database did not do it (ECONNREFUSED).",
  );
  expect(databaseFailure(away)).toBe("The database did not do it (ECONNREFUSED).");
  expect(databaseFailure(new TypeError("a defect"))).toBeNull();
  expect(databaseFailure(Object.assign(new Error(), { code: "ENOENT" }))).toBeNull();
});
