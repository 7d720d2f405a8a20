import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { tellError } from "#server/log.ts";

test("a failed query is written down without the values that were in it", () => {
  const cause = Object.assign(new Error("duplicate key value violates a constraint"), {
    code: "23505",
    detail: "Key (email)=(maya@example.org) already exists.",
  });
  const error = new DrizzleQueryError(
    "insert into people values ($1)",
    ["maya@example.org"],
    cause,
  );
  const told = tellError(error);
  expect(JSON.stringify(told)).not.toContain("maya");
  expect(told.message).toContain("insert into people");
  expect(told.stack).toContain("log.test.ts");
  expect(told.cause).toMatchObject({ code: "23505", message: cause.message });
});

test("what is no error is named without its content", () => {
  expect(tellError("maya@example.org")).toEqual({
    type: "string",
    message: "not an error was thrown",
  });
});
