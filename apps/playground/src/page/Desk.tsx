import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { EditorPane } from "../panes/EditorPane.tsx";
import { Loop } from "../panes/Loop.tsx";
import { Output } from "../panes/Output.tsx";
import { TimelinePane } from "../panes/TimelinePane.tsx";
import { SetsPane } from "../sets/SetsPane.tsx";
import { memory } from "../store/memory.ts";

const storage = {
  getItem: (key: string) => memory.recall(key),
  setItem: (key: string, value: string) => memory.remember(key, value),
};

/** All panes side by side, resizable and remembered. */
export function Desk() {
  const layout = useDefaultLayout({ id: "desk", storage });
  return (
    <Group orientation="horizontal" className="fill" {...layout}>
      <Panel id="editor-panel" defaultSize={472} minSize={360} collapsible groupResizeBehavior="preserve-pixel-size">
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
  const rows = useDefaultLayout({ id: "rows", storage });
  const low = useDefaultLayout({ id: "low", storage });
  return (
    <Group orientation="vertical" className="fill" {...rows}>
      <Panel id="timeline-panel" defaultSize="65" minSize={200}>
        <TimelinePane />
      </Panel>
      <Separator className="split" aria-label="Height of the timeline" />
      <Panel id="low-panel" minSize={120} collapsible>
        <Group orientation="horizontal" className="fill" {...low}>
          <Panel id="sets-panel" defaultSize="46.7" minSize={240}>
            <SetsPane />
          </Panel>
          <Separator className="split" aria-label="Width of the sets" />
          <Panel id="loop-panel" defaultSize="28.8" minSize={180}>
            <Loop />
          </Panel>
          <Separator className="split" aria-label="Width of the output" />
          <Panel id="output-panel" defaultSize="24.5" minSize={160}>
            <Output />
          </Panel>
        </Group>
      </Panel>
    </Group>
  );
}
