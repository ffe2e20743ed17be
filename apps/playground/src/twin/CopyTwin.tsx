import { useState } from "react";
import { instantAt } from "../instant/instantAt.ts";
import { copyText } from "../parts/copyText.ts";
import { stage } from "../store/live.ts";
import { awaitTree, treeText } from "./awaitTree.ts";
import { tableText, taskRows } from "./taskRows.ts";

/** Puts what is shown on the clipboard as text, and says whether that went well. */
export function CopyTwin() {
  const [said, setSaid] = useState("");
  const copy = async () => {
    const done = await copyText(twinText());
    setSaid(done ? "Copied" : "The browser lets nothing be copied from here: select the text and copy it by hand.");
  };
  return (
    <>
      <button type="button" className="btn box sm" onClick={copy}>
        Copy as text
      </button>
      <span className="sub" role="status">
        {said}
      </span>
    </>
  );
}

function twinText(): string {
  const { twin, seq } = stage.store.getState();
  const trace = stage.backstage.drawn?.trace;
  if (trace === undefined) return "";
  const instant = instantAt(trace, seq);
  return twin === "tree" ? treeText(awaitTree(instant)) : tableText(taskRows(trace, instant));
}
