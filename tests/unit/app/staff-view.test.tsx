import { expect, test } from "vitest";
import { StaffView } from "#app/components/workspace/other-views.tsx";
import { render, text } from "#tests/support/render.tsx";

const read = (
  parked: number | null,
  language: "en" | "bg" = "en",
  parkedMails: number | null = null,
) => {
  const view = (
    <StaffView waitingForReview={0} parked={parked} parkedMails={parkedMails} openImports={0} />
  );
  return text(render(view, language, "/workspace"));
};

test("staff read of changes that could not be put into search only when there are any", () => {
  expect(read(1)).toContain("1 change could not be put into search");
  expect(read(3)).toContain("3 changes could not be put into search");
  expect(read(1, "bg")).toContain("1 промяна не можа да влезе в търсенето");
  expect(read(3, "bg")).toContain("3 промени не можаха да влязат в търсенето");
  expect(read(0)).not.toContain("search");
  expect(read(null)).not.toContain("search");
});

test("staff read of mails that could not be sent only when there are any", () => {
  expect(read(null, "en", 1)).toContain("1 mail could not be sent");
  expect(read(null, "bg", 2)).toContain("2 имейла не можаха да бъдат изпратени");
  expect(read(null, "en", 0)).not.toContain("mail");
});
