import { IMPORTER } from "#tests/support/find-imports.ts";
import { at, sendEmpty, type PageType } from "./page-type.ts";

/** Imports in the browser: every step, in every state in which it looks different. */
export const IMPORT_PAGES = (
  [
    { name: "imports", path: at("/imports") },
    { name: "import-upload", path: at("/imports/new") },
    { name: "import-upload-error", path: at("/imports/new"), prepare: sendEmpty },
    { name: "import-fields", path: ({ imports }) => `${imports!.uploaded}/mapping` },
    { name: "import-fields-unclear", path: ({ imports }) => `${imports!.unclear}/mapping` },
    { name: "import-progress", path: ({ imports }) => `${imports!.running}/progress` },
    { name: "import-checked", path: ({ imports }) => imports!.checked },
    { name: "import-skills", path: ({ imports }) => `${imports!.checked}/skills` },
    { name: "import-refused-rows", path: ({ imports }) => `${imports!.checked}?state=refused` },
    {
      name: "import-row-refused",
      path: ({ imports }) => `${imports!.checked}/rows/${imports!.refusedRow}`,
    },
    { name: "import-row", path: ({ imports }) => `${imports!.checked}/rows/${imports!.goodRow}` },
    {
      name: "import-row-written",
      path: ({ imports }) => `${imports!.written}/rows/${imports!.goodRow}`,
    },
    { name: "import-done", path: ({ imports }) => imports!.written },
    { name: "import-abandoned", path: ({ imports }) => imports!.abandoned },
    { name: "import-abandonment", path: ({ imports }) => `${imports!.checked}/abandonment` },
  ] satisfies PageType[]
).map((type): PageType => ({ ...type, person: IMPORTER }));

/** Who has imported nothing yet, and staff who import for organisations that the rows name. */
export const FURTHER_IMPORT_PAGES: PageType[] = [
  { name: "imports-none", path: at("/imports"), person: "coordinator" },
  { name: "import-upload-staff", path: at("/imports/new"), person: "staff" },
];
