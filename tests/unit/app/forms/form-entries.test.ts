import { expect, test } from "vitest";
import { entriesOf } from "#app/lib/form-entries.server.ts";

test("a body that is no form is answered by 400", async () => {
  const request = new Request("https://tandem.example", { method: "POST", body: "{" });
  const answer = await entriesOf(request).catch((thrown: unknown) => thrown);
  expect((answer as Response).status).toBe(400);
});
