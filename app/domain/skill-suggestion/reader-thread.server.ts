import { parentPort } from "node:worker_threads";
import type { LabelledSkill } from "#app/domain/skill/prepare.ts";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import type { Find, TextReader } from "#app/domain/skill-suggestion/read-text.ts";

/** What it says: that it is prepared for the whole vocabulary, and what a text says. */
export type Answered = { isPrepared: true } | { finds: Find[] };

/** What the thread is told: the vocabulary in parts, that it is whole, and texts to be read. */
export type Told = { skills: readonly LabelledSkill[] } | { isWhole: true } | { text: string };

/** The entry of the thread that reads texts, so that nobody else's page waits for it. It answers in the order of the texts. */
const port = parentPort!;
let skills: LabelledSkill[] = [];
let reader: TextReader | undefined;
const say = (answered: Answered) => port.postMessage(answered);

port.on("message", (told: Told) => {
  if ("skills" in told) skills.push(...told.skills);
  else if ("isWhole" in told) {
    reader = prepareReader(skills);
    skills = [];
    say({ isPrepared: true });
  } else say({ finds: readText(told.text, reader!) });
});
