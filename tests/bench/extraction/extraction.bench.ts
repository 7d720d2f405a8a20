// How well skills are found in sentences that people have annotated with ESCO labels.
// Usage: npm run bench:extraction -- --labels <labels.txt> --annotations <file.csv> [--esco <folder>] [--baselines]
//        npm run bench:extraction -- --bulgarian
import { prepareVocabulary, suggestSkills } from "#matching/extraction/suggestion/suggest.ts";
import { readAnnotations, readLabels } from "./annotated.ts";
import { bm25, idfCoverage } from "./baselines.ts";
import { judgeBulgarian } from "./bulgarian.ts";
import { ClearFailure } from "./clear-failure.ts";
import { labelKey, readEsco } from "./esco.ts";
import { judge, type Rank } from "./figures.ts";
import { readOptions, type Options } from "./options.ts";

const RANKED = 100;
const say = (words: string) => void process.stdout.write(`${words}\n`);

/** Tandem's own ranking of the labels, with what ESCO says of them. */
function ownRank(labels: readonly string[], esco: string): Rank {
  const skills = readEsco(esco);
  const found = labels.map((label) => skills.get(labelKey(label)));
  const known = found.filter((skill) => skill !== undefined).length;
  say(`${known} of ${labels.length} labels are skills of ESCO in ${esco}.`);
  const vocabulary = prepareVocabulary(
    labels.map((label, index) => ({
      id: label,
      labels: [label],
      alternatives: found[index]?.alternatives ?? [],
    })),
  );
  return (text) => suggestSkills(text, vocabulary, RANKED).map(({ skill }) => skill);
}

function measure(options: Options) {
  if (options.bulgarian) {
    for (const figures of judgeBulgarian()) say(JSON.stringify(figures));
    return;
  }
  const { labels: file, annotations, esco, baselines } = options;
  const labels = readLabels(file);
  const annotated = readAnnotations(annotations, labels);
  if (baselines) {
    say(`BM25 ${JSON.stringify(judge(annotated, bm25(labels)))}`);
    say(`IDF coverage ${JSON.stringify(judge(annotated, idfCoverage(labels)))}`);
  }
  say(JSON.stringify(judge(annotated, ownRank(labels, esco))));
}

try {
  measure(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ClearFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
