/** The address of a route file, with an id for each parameter. */
export function addressOf(file: string): string {
  const parts = file.replace(/\.tsx$/, "").split(".");
  const named = parts
    .filter((part) => part !== "_index" && part !== "")
    .map((part) => part.replace(/_$/, ""));
  return `/${named.map((part) => (part.startsWith("$") ? "some-id" : part)).join("/")}`;
}
