import { lazy, Suspense, useEffect, useState } from "react";
import { usePlayground, verbs } from "../store/live.ts";
import { EditorHead } from "./EditorHead.tsx";
import { SourceText } from "./SourceText.tsx";
import { useLineMarkers, useSourceProblems } from "./useLineMarkers.ts";

const Editor = lazy(() => import("../editor/Editor.tsx"));

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
  const textId = usePlayground((state) => state.textId);
  const theme = usePlayground((state) => state.theme);
  const asked = usePlayground((state) => state.asked);
  return (
    <Editor
      source={source}
      textId={textId}
      onChange={verbs.setSource}
      markers={useLineMarkers()}
      problems={useSourceProblems()}
      theme={theme}
      onRun={verbs.run}
      onProblems={verbs.countTypeProblems}
      reveal={asked ?? undefined}
      waiting={<SourceText />}
    />
  );
}

/** False until the first frame is on the screen: the shell doesn't share it with the editor's megabytes. */
function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
}
