// How well skills are found in sentences that people have annotated with ESCO labels.
// Usage: npm run bench:extraction -- --labels <labels.txt> --annotations <file.csv> [--esco <folder>] [--baselines] [--folds] [--pages] [--without-wordings]
//        npm run bench:extraction -- --bulgarian [--without-wordings]
//        npm run bench:extraction -- --advertisements [--told] [--with-esco]
import { prepareVocabulary, suggestSkills } from "#matching/extraction/suggestion/suggest.ts";
import type { Vocabulary } from "#matching/extraction/suggestion/vocabulary.ts";
import { readAnnotations, readLabels } from "./annotated.ts";
import { bm25, idfCoverage } from "./baselines.ts";
import { judgeAdvertisements } from "./advertisements.ts";
import { judgeBulgarian } from "./bulgarian.ts";
import { ClearFailure } from "./clear-failure.ts";
import { labelKey, readEsco } from "./esco.ts";
import { judge } from "./figures.ts";
import { crossValidate } from "./folds.ts";
import { readOptions, type Options } from "./options.ts";
import { asSkills, rankShown } from "./shown.ts";
import { pageSpeed } from "./page-speed.ts";

const RANKED = 50;
const say = (words: string) => void process.stdout.write(`${words}\n`);

/** What ESCO says of each label. */
function findInEsco(labels: readonly string[], esco: string) {
  const skills = readEsco(esco);
  const found = labels.map((label) => skills.get(labelKey(label)));
  const known = found.filter((skill) => skill !== undefined).length;
  say(`${known} of ${labels.length} labels are skills of ESCO in ${esco}.`);
  return found;
}

/** The labels as a vocabulary, with the other labels that ESCO has for them. */
function vocabularyOf(
  labels: readonly string[],
  found: ReturnType<typeof findInEsco>,
  hasWordings: boolean,
): Vocabulary {
  return prepareVocabulary(
    labels.map((label, index) => ({
      id: label,
      labels: [label],
      alternatives: found[index]?.alternatives ?? [],
    })),
    hasWordings,
  );
}

function measureOwn(options: Exclude<Options, { set: "annotations" }>) {
  const figures =
    options.set === "bulgarian"
      ? judgeBulgarian(options.hasWordings)
      : judgeAdvertisements(options.told, options.esco);
  for (const ofHalf of figures) say(JSON.stringify(ofHalf));
}

function measure(options: Options) {
  if (options.set !== "annotations") return measureOwn(options);
  const { labels: file, annotations, esco, baselines, folds, pages, hasWordings } = options;
  const labels = readLabels(file);
  const annotated = readAnnotations(annotations, labels);
  if (baselines) {
    say(`BM25 ${JSON.stringify(judge(annotated, bm25(labels)))}`);
    say(`IDF coverage ${JSON.stringify(judge(annotated, idfCoverage(labels)))}`);
  }
  const found = findInEsco(labels, esco);
  const vocabulary = vocabularyOf(labels, found, hasWordings);
  const suggest = (text: string) => suggestSkills(text, vocabulary, RANKED, "company");
  if (folds) {
    const suggested = annotated.map((own) => ({ ...own, suggestions: suggest(own.sentence) }));
    say(`Held out ${JSON.stringify(crossValidate(suggested))}`);
  }
  if (pages)
    say(`1,000 characters ${JSON.stringify(pageSpeed(annotated, readEsco(esco).values()))}`);
  const suggested = judge(annotated, (text) => suggest(text).map(({ skill }) => skill));
  say(`Second tier alone ${JSON.stringify(suggested)}`);
  // What the product shows stands last and by itself, for other programs to read.
  say(JSON.stringify(judge(annotated, rankShown(asSkills(labels, found), hasWordings))));
}

try {
  measure(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ClearFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
