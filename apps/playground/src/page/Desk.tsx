import { useEffect } from "react";
import { Group, Panel, Separator, useDefaultLayout, usePanelRef } from "react-resizable-panels";
import { EditorPane } from "../panes/EditorPane.tsx";
import { Loop } from "../panes/Loop.tsx";
import { Output } from "../panes/Output.tsx";
import { TimelinePane } from "../panes/TimelinePane.tsx";
import { usePresenting } from "../parts/usePresenting.ts";
import { SetsPane } from "../sets/SetsPane.tsx";
import { memory } from "../store/memory.ts";

const storage = {
  getItem: (key: string) => memory.recall(key),
  setItem: (key: string, value: string) => memory.remember(key, value),
};

/** CSS pixels of the editor where nobody has chosen: what stands beside the lines has its room on a large screen. */
const editorWidth = () => Math.max(472, Math.round(innerWidth * 0.3));

/** CSS pixels of the editor before a room. */
const presenterEditor = 640;

/** All panes side by side, resizable and remembered. */
export function Desk() {
  const presenting = usePresenting();
  const id = presenting ? "desk-presenter" : "desk";
  const layout = useDefaultLayout({ id, storage, onlySaveAfterUserInteractions: true });
  const editor = usePanelRef();
  // Not mounted anew: the editor keeps its text's history, its cursor and its place.
  useEffect(() => {
    const panel = editor.current;
    if (panel === null || !presenting) return;
    const before = panel.getSize().inPixels;
    panel.resize(presenterEditor);
    return () => panel.resize(before);
  }, [editor, presenting]);
  return (
    <Group orientation="horizontal" className="fill" {...layout}>
      <Panel
        id="editor-panel"
        panelRef={editor}
        defaultSize={editorWidth()}
        minSize={360}
        collapsible
        groupResizeBehavior="preserve-pixel-size"
      >
        <EditorPane />
      </Panel>
      <Separator className="split" aria-label="Width of the editor" />
      <Panel id="run-panel" minSize={560}>
        <RunColumn />
      </Panel>
    </Group>
  );
}

/** Timeline above; sets, loop and output below it. */
export function RunColumn() {
  const presenting = usePresenting();
  const form = presenting ? "-presenter" : "";
  const rows = useDefaultLayout({ id: `rows${form}`, storage });
  const low = useDefaultLayout({ id: `low${form}`, storage });
  return (
    <Group key={form} orientation="vertical" className="fill" {...rows}>
      <Panel id="timeline-panel" defaultSize={presenting ? "70" : "65"} minSize={200}>
        <TimelinePane />
      </Panel>
      <Separator className="split" aria-label="Height of the timeline" />
      <Panel id="low-panel" minSize={120} collapsible>
        <Group orientation="horizontal" className="fill" {...low}>
          <Panel id="sets-panel" defaultSize={presenting ? "65.5" : "46.7"} minSize={240}>
            <SetsPane />
          </Panel>
          <Separator className="split" aria-label="Width of the sets" />
          {!presenting && (
            <>
              <Panel id="loop-panel" defaultSize="28.8" minSize={180}>
                <Loop />
              </Panel>
              <Separator className="split" aria-label="Width of the output" />
            </>
          )}
          <Panel id="output-panel" defaultSize={presenting ? "34.5" : "24.5"} minSize={160}>
            <Output />
          </Panel>
        </Group>
      </Panel>
    </Group>
  );
}
