import type { Selection } from "@interleave/timeline";
import { Suspense, useState } from "react";
import { useStore } from "zustand";
import { standing } from "../instant/standing.ts";
import { fetched } from "../parts/fetched.ts";
import { usePainted } from "../parts/usePainted.ts";
import { usePresenting } from "../parts/usePresenting.ts";
import { useWidth } from "../parts/useWidth.ts";
import { lines } from "../store/lines.ts";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { EditorHead } from "./EditorHead.tsx";
import { factsOfLine } from "./factsOfLine.ts";
import { NoEditor } from "./NoEditor.tsx";
import { SourceText } from "./SourceText.tsx";
import { useLineNotes } from "./useLineNotes.ts";
import { useLitSpans } from "./useLitSpans.ts";
import { useSelectedPlace } from "./useSelectedPlace.ts";
import { useSourceProblems } from "./useSourceProblems.ts";

const Editor = fetched(async () => (await import("../editor/Editor.tsx")).default, NoEditor);

/** The source: as plain text at once, in the editor as soon as that has come. */
export function EditorPane() {
  const painted = usePainted();
  return (
    <section className="pane editor" aria-label="Editor" id="editor">
      <EditorHead />
      <div className="codehost">
        {painted ? (
          <Suspense fallback={<SourceText />}>
            <HostedEditor />
          </Suspense>
        ) : (
          <SourceText />
        )}
      </div>
    </section>
  );
}

function HostedEditor() {
  const source = usePlayground((state) => state.source);
  const language = usePlayground((state) => state.language);
  const textId = usePlayground((state) => state.textId);
  const theme = usePlayground((state) => state.theme);
  const asked = usePlayground((state) => state.asked);
  const cardAsked = useStore(lines, (state) => state.cardAsked);
  // A phone has no room beside the code; the card of a line says the same.
  const narrow = useWidth() === "phone";
  const notes = useLineNotes(useStore(lines, (state) => state.beside) && !narrow, usePresenting());
  const [own, setOwn] = useState<Selection | null>(null);
  const selectTask = (task: number) => {
    const trace = stage.backstage.drawn?.trace;
    if (trace === undefined) return;
    const selection = standing(trace, task, stage.backstage.player.playhead.seq);
    setOwn(selection);
    verbs.select(selection);
    verbs.show("timeline");
  };
  useLitSpans();
  return (
    <Editor
      key={language}
      language={language === "python" ? "python" : "typescript"}
      source={source}
      textId={textId}
      onChange={verbs.setSource}
      notes={notes}
      factsOf={factsOfLine}
      onSelect={selectTask}
      onPoint={lines.getState().point}
      problems={useSourceProblems()}
      theme={theme}
      onRun={verbs.run}
      onProblems={verbs.countTypeProblems}
      reveal={asked ?? undefined}
      selected={useSelectedPlace(own)}
      cardAsked={cardAsked}
      waiting={<SourceText />}
    />
  );
}
