import { Suspense, useEffect } from "react";
import { NoDialogs } from "./dialogs/NoDialogs.tsx";
import { WorkBar } from "./files/WorkBar.tsx";
import { listenToKeys } from "./keyboard/keyboard.ts";
import { begin } from "./page/begin.ts";
import { Desk } from "./page/Desk.tsx";
import { DraftNotice } from "./page/DraftNotice.tsx";
import { LiveRegion } from "./page/LiveRegion.tsx";
import { Notice } from "./page/Notice.tsx";
import { OpenedLink } from "./page/OpenedLink.tsx";
import { FourTabs, TwoTabs } from "./page/Tabbed.tsx";
import { Tabs } from "./page/Tabs.tsx";
import { TopBar } from "./panes/TopBar.tsx";
import { fetched } from "./parts/fetched.ts";
import { usePainted } from "./parts/usePainted.ts";
import { useWidth, type Width } from "./parts/useWidth.ts";
import "./styles/index.css";
import { Transport } from "./transport/Transport.tsx";

const Dialogs = fetched(async () => (await import("./dialogs/Dialogs.tsx")).Dialogs, NoDialogs);

begin();

/** The shell: bar, panes, transport. */
export function App() {
  const width = useWidth();
  const painted = usePainted();
  useEffect(listenToKeys, []);
  return (
    <div className="shell">
      <TopBar />
      <div className="above">
        <WorkBar />
        <OpenedLink />
        <DraftNotice />
        {width !== "wide" && (
          <nav aria-label="Panes">
            <Tabs all={width !== "middle"} />
          </nav>
        )}
      </div>
      <main>
        <Panes width={width} />
      </main>
      <Transport />
      <LiveRegion />
      <Notice />
      <Suspense>{painted && <Dialogs />}</Suspense>
    </div>
  );
}

function Panes({ width }: { width: Width }) {
  if (width === "wide") return <Desk />;
  return width === "middle" ? <TwoTabs /> : <FourTabs scroll={width === "phone"} />;
}
