import { GoneNote } from "#app/components/skill/gone-note.tsx";
import type { Naming } from "./naming.ts";

type Props = {
  id: string;
  naming: Pick<Naming, "skill" | "skillLang" | "gone">;
  /** Set apart from the words of a sentence. */
  inSentence?: boolean;
};

/** What a skill is called wherever matching names it, and that it is offered no more where that is so. */
export function SkillWord({ id, naming, inSentence = false }: Props) {
  const Word = inSentence ? "i" : "span";
  return (
    <>
      <Word lang={naming.skillLang(id)}>{naming.skill(id)}</Word>
      <GoneNote gone={naming.gone(id)} />
    </>
  );
}
