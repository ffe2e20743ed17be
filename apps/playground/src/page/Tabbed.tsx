import type { ReactNode } from "react";
import { EditorPane } from "../panes/EditorPane.tsx";
import { Loop } from "../panes/Loop.tsx";
import { Output } from "../panes/Output.tsx";
import { TimelinePane } from "../panes/TimelinePane.tsx";
import { SetsPane } from "../sets/SetsPane.tsx";
import { usePlayground } from "../store/live.ts";
import type { Tab } from "../store/state.ts";
import { RunColumn } from "./Desk.tsx";

/** Between a phone and a desktop: the editor is a tab, the rest stays whole. */
export function TwoTabs() {
  const tab = usePlayground((state) => state.tab);
  return (
    <>
      <Sheet tab="code" shown={tab === "code"}>
        <EditorPane />
      </Sheet>
      <Sheet tab="timeline" shown={tab !== "code"}>
        <RunColumn />
      </Sheet>
    </>
  );
}

/** One pane at a time. On a phone that stands upright the open box stays in reach under the timeline. */
export function FourTabs({ scroll }: { scroll: boolean }) {
  const tab = usePlayground((state) => state.tab);
  return (
    <>
      <Sheet tab="code" shown={tab === "code"}>
        <EditorPane />
      </Sheet>
      <Sheet tab="timeline" shown={tab === "timeline"}>
        {scroll ? (
          <div className="phonescroll">
            <TimelinePane />
            {tab === "timeline" && <SetsPane />}
          </div>
        ) : (
          <TimelinePane />
        )}
      </Sheet>
      <Sheet tab="sets" shown={tab === "sets"}>
        <div className={scroll ? "phonescroll" : "pair"}>
          {tab === "sets" && <SetsPane />}
          <Loop />
        </div>
      </Sheet>
      <Sheet tab="output" shown={tab === "output"}>
        <Output />
      </Sheet>
    </>
  );
}

function Sheet({ tab, shown, children }: { tab: Tab; shown: boolean; children: ReactNode }) {
  return (
    <div className="tabpanel" role="tabpanel" id={`sheet-${tab}`} aria-labelledby={`tab-${tab}`} hidden={!shown}>
      {children}
    </div>
  );
}
