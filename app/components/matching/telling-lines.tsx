import { useTranslation } from "react-i18next";
import type { Reason } from "#matching/types.ts";
import { StateMark } from "#app/components/state-mark.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { Evidence } from "./evidence/evidence.tsx";
import type { Naming } from "./naming.ts";
import { stateWord } from "./state-word.ts";
import { SubjectWords } from "./subject-words.tsx";

type Props = { title: string; lines: readonly Reason[]; naming: Naming };

/** A few lines of a match in words, for a list; nothing when there are none. */
export function TellingLines({ title, lines, naming }: Props) {
  if (lines.length === 0) return null;
  return (
    <div className="telling">
      <h4>{title}</h4>
      <ul>
        {lines.map((line) => (
          <TellingLine
            key={line.subject.type === "requirement" ? line.subject.id : line.subject.condition}
            line={line}
            naming={naming}
          />
        ))}
      </ul>
    </div>
  );
}

function TellingLine({ line, naming }: { line: Reason; naming: Naming }) {
  const { t } = useTranslation();
  const { points, pointsRange } = useFormats();
  return (
    <li>
      <p>
        <b>
          <SubjectWords subject={line.subject} naming={naming} brief />
        </b>{" "}
        <StateMark state={line.state} word={stateWord(line, t)} />{" "}
        <span className="of-points">
          {t("matches.tables.ofPoints", {
            points: pointsRange(line.points, line.points + line.unknown),
            possible: points(line.possible),
          })}
        </span>
      </p>
      <Evidence reason={line} naming={naming} brief />
    </li>
  );
}
