import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/**
 * The files that take longest, the longest first: most of that time they wait for servers and other processes. Those about
 * the search server that all share are not among them: the first one keeps it busy.
 */
const SLOWEST = [
  "import-real-files",
  "search/faults",
  "search/processes",
  "search/relevance",
  "posting/transition-table",
  "browser-import/killed",
  "office/pages",
  "import-files",
  "seed",
  "tools/services",
  "jobs/worker",
  "posting/races",
].map((name) => `/tests/integration/${name}.test.ts`);

/** Begins with the slowest files, so that no worker is left alone with one of them at the end. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const place = SLOWEST.findIndex((path) => moduleId.endsWith(path));
      return place === -1 ? SLOWEST.length : place;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
