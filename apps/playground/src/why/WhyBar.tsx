import { useMemo } from "react";
import { toldProblem } from "../instant/status.ts";
import { Icon } from "../parts/Icon.tsx";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground, verbs } from "../store/live.ts";
import { answerAt } from "./answerAt.ts";
import { eventWord } from "./eventWord.ts";
import { goTo } from "./goTo.ts";
import { Sentence } from "./Sentence.tsx";

/** Why what is selected is as it is, and the way along its causes and effects. As high when there is nothing to say, but beside a problem. */
export function WhyBar() {
  const { trace, seq, ahead } = useInstant();
  const selection = usePlayground((state) => state.selection);
  const playing = usePlayground((state) => state.playing);
  const version = usePlayground((state) => state.version);
  // A problem's panel needs the room more than words on what could be asked.
  const gives = usePlayground(
    (state) => state.selection === null && (toldProblem(state)?.kind ?? "stopped") !== "stopped",
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the trace grows in place, and its version says so
  const answer = useMemo(
    () => (trace === null || selection === null ? null : answerAt(trace, selection, seq, ahead)),
    [trace, selection, seq, ahead, version],
  );
  const word = (of: number | null | undefined) => (trace === null || of == null ? "" : `: ${eventWord(trace, of)}`);
  return (
    <section className={gives ? "unseen" : "why"} aria-label="Why" id="why" tabIndex={-1}>
      <p aria-live={playing ? "off" : "polite"}>
        {answer === null ? (
          <span className="hint">{nothing(selection !== null)}</span>
        ) : (
          <>
            <b>
              <Sentence parts={answer.lead} />
            </b>
            <Sentence parts={answer.rest} />
          </>
        )}
      </p>
      <span className="grow" />
      <Walk name="Cause" word={word(answer?.cause)} seq={answer?.cause ?? null} />
      <Walk name="Effect" word={word(answer?.effect)} seq={answer?.effect ?? null} />
      <button
        type="button"
        className="btn sq"
        aria-label="Clear selection"
        disabled={selection === null}
        onClick={() => verbs.select(null)}
      >
        <Icon name="cross" />
      </button>
    </section>
  );
}

function Walk({ name, word, seq }: { name: string; word: string; seq: number | null }) {
  return (
    <button type="button" className="btn box walk" disabled={seq === null} onClick={() => seq !== null && goTo(seq)}>
      {name}
      {word}
    </button>
  );
}

function nothing(selected: boolean): string {
  if (selected) return "Nothing is known of this yet at the playhead.";
  return "Select a bar, a mark, a chip or a line of the output, and read here why it is as it is.";
}
