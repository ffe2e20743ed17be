import { Suspense, useState } from "react";
import { CompareBar, CompareDrawing } from "../compare/fetchCompare.ts";
import { HintCount } from "../hints/HintCount.tsx";
import { HintList } from "../hints/HintList.tsx";
import { PathPanel } from "../path/PathPanel.tsx";
import { usePlayground } from "../store/live.ts";
import { Twin } from "../twin/Twin.tsx";
import { WhyBar } from "../why/WhyBar.tsx";
import { BusyPanel } from "./BusyPanel.tsx";
import { InstantStrip } from "./InstantStrip.tsx";
import { LaneBar } from "./LaneBar.tsx";
import { Legend } from "./Legend.tsx";
import { LoadingPanel } from "./LoadingPanel.tsx";
import { MeasurePanel } from "./MeasurePanel.tsx";
import { ModernPanel } from "./ModernPanel.tsx";
import { NothingYet } from "./NothingYet.tsx";
import { ProblemPanel } from "./ProblemPanel.tsx";
import { TimelineHost } from "./TimelineHost.tsx";
import { TimelineTools } from "./TimelineTools.tsx";

export function TimelinePane() {
  const table = usePlayground((state) => state.table);
  const nothing = usePlayground((state) => state.ran === null);
  const laneBar = usePlayground((state) => state.laneBar);
  const measuring = usePlayground((state) => state.measuring);
  const marked = usePlayground((state) => state.marks !== null);
  const comparing = usePlayground((state) => state.comparing);
  const path = usePlayground((state) => state.path);
  const [listed, setListed] = useState(false);
  return (
    <section className="pane tl" aria-label="Timeline" id="timeline">
      <div className="ph">
        <h2>Timeline</h2>
        <Legend />
        <span className="grow" />
        <HintCount open={listed} toggle={() => setListed(!listed)} />
        <TimelineTools />
      </div>
      {comparing !== null && (
        <Suspense>
          <CompareBar />
        </Suspense>
      )}
      {laneBar && comparing !== "shown" && <LaneBar />}
      <div className="draw">
        {comparing !== null && (
          <Suspense>
            <CompareDrawing table={table} />
          </Suspense>
        )}
        {comparing !== "shown" && (
          <>
            <TimelineHost hidden={table || nothing} />
            {nothing ? <NothingYet /> : table && <Twin />}
          </>
        )}
      </div>
      {listed && <HintList />}
      {path && <PathPanel />}
      {(measuring || marked) && comparing !== "shown" && <MeasurePanel />}
      <InstantStrip />
      <WhyBar />
      <LoadingPanel />
      <ModernPanel />
      <BusyPanel />
      <ProblemPanel />
    </section>
  );
}
