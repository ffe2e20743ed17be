import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { askForFile } from "../page/askForFile.ts";
import { Icon } from "../parts/Icon.tsx";
import { usePresenting } from "../parts/usePresenting.ts";
import { useWidth } from "../parts/useWidth.ts";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { CompareTable } from "./CompareTable.tsx";
import { compare, forgetComparison } from "./compare.ts";
import { type Against, type Compared, comparing } from "./compared.ts";
import { fileToCompare } from "./fileToCompare.ts";
import { mountPaired } from "./mountPaired.ts";
import { otherLanguage } from "./otherLanguage.ts";
import "./compare.css";

/** What the run is compared with, and what came of it in one sentence. */
export function CompareBar() {
  const { against, doing, problem, compared } = useStore(comparing);
  const run = usePlayground((state) => state.traceId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is compared anew
  useEffect(() => void compare(stage, comparing.getState().against), [run]);
  useEffect(() => () => forgetComparison(stage), []);
  return (
    <section className="comparebar" aria-label="Compare">
      <AgainstPicker against={against} />
      <div className="said">
        {compared !== null && <Icon name={compared.parting === null ? "check" : "slash"} />}
        <div>
          <p role="status">{problem ?? (doing !== null ? `${doing} …` : compared?.sentence)}</p>
          {compared !== null && <span className="aside">{compared.aside}</span>}
        </div>
      </div>
      {compared?.parting && (
        <button type="button" className="btn box sm" onClick={() => stage.backstage.goToParting?.()}>
          Go there
        </button>
      )}
      <button type="button" className="btn sq sm" aria-label="End comparing" onClick={verbs.toggleComparing}>
        <Icon name="cross" />
      </button>
    </section>
  );
}

function AgainstPicker({ against }: { against: Against }) {
  const language = usePlayground((state) => state.language);
  const pick = (value: string) => {
    if (value !== "file") return void compare(stage, value as Against);
    askForFile(async (file) => {
      if (await fileToCompare(file)) await compare(stage, "file");
    });
  };
  return (
    <span className="select">
      <select aria-label="Compare with" value={against} onChange={(event) => pick(event.target.value)}>
        <option value="language">with the same in {otherLanguage(stage, language)?.label}</option>
        <option value="before">with the run before</option>
        <option value="file">with a trace file</option>
      </select>
      <Icon name="down" />
    </span>
  );
}

/** Both runs on one axis, once they are compared: drawn, or as a table. */
export function CompareDrawing({ table }: { table: boolean }) {
  const shown = usePlayground((state) => state.comparing === "shown");
  const compared = useStore(comparing, (state) => state.compared);
  return shown && compared !== null && <Both compared={compared} table={table} />;
}

function Both({ compared, table }: { compared: Compared; table: boolean }) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth();
  const presenting = usePresenting();
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew in other sizes
  useEffect(
    () => (host.current === null ? undefined : mountPaired(stage, host.current, width, compared)),
    [compared, width, presenting],
  );
  return (
    <>
      <div ref={host} className="host" hidden={table} />
      {table && <CompareTable compared={compared} />}
    </>
  );
}
