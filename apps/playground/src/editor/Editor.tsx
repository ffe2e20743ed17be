import { Editor as MonacoEditor } from "@monaco-editor/react";
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { ChipLayer } from "./ChipLayer.ts";
import type { EditorProps } from "./contract.ts";
import { type Font, followTokens } from "./followTokens.ts";
import { bindKeys } from "./keys.ts";
import { longestSource, tooLong } from "./longestSource.ts";
import { monaco } from "./monaco.ts";
import { options } from "./options.ts";
import { problemMarkers } from "./problemMarkers.ts";
import { refuseLongText } from "./refuseLongText.ts";
import { setSource } from "./setSource.ts";
import "./editor.css";

const tabNote = "Tab now indents. Press Ctrl+M to let it move on to the next control again.";

export default function Editor(props: EditorProps) {
  const { source, textId, markers, problems, theme, reveal } = props;
  const [code, setCode] = useState<monaco.editor.IStandaloneCodeEditor | null>(null);
  const [note, setNote] = useState("");
  const [indents, setIndents] = useState(false);
  const [font, setFont] = useState<Font | null>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const chips = useRef<ChipLayer | null>(null);
  const fromOutside = useRef(false);
  const shownText = useRef(textId);
  const described = useId();

  const change = useEffectEvent((text: string) => {
    if (fromOutside.current || text.length > longestSource) return;
    setNote("");
    props.onChange(text);
  });
  const run = useEffectEvent(() => props.onRun());
  const count = useEffectEvent((errors: number, warnings: number) => props.onProblems?.({ errors, warnings }));

  useLayoutEffect(() => {
    if (probe.current === null) return;
    const following = followTokens(probe.current, setFont);
    return () => following.dispose();
  }, []);

  useEffect(() => {
    if (code === null) return;
    code.getContainerDomNode().querySelector("[role=textbox], textarea")?.setAttribute("aria-describedby", described);
    // Only the model can be told: pairs of brackets get no hue, since hue says who.
    code.getModel()?.updateOptions({
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    const layer = new ChipLayer(code);
    chips.current = layer;
    const attached = [
      layer,
      bindKeys(code, { run: () => run(), turnTab: () => setIndents((on) => !on) }),
      refuseLongText(code, (length) => setNote(tooLong(length))),
      code.onDidChangeModelContent(() => change(code.getValue())),
      monaco.editor.onDidChangeMarkers(() => {
        const found = monaco.editor.getModelMarkers({ owner: "typescript" });
        const errors = found.filter((marker) => marker.severity === monaco.MarkerSeverity.Error).length;
        const warnings = found.filter((marker) => marker.severity === monaco.MarkerSeverity.Warning).length;
        count(errors, warnings);
      }),
    ];
    return () => {
      chips.current = null;
      for (const part of attached) part.dispose();
    };
  }, [code, described]);

  // In the commit itself: were it later, what was typed meanwhile would be taken back.
  useLayoutEffect(() => {
    if (code === null) return;
    if (source.length > longestSource) {
      setNote(tooLong(source.length));
      return;
    }
    fromOutside.current = true;
    if (textId === shownText.current) setSource(code, source);
    else if (code.getValue() !== source) code.setValue(source);
    shownText.current = textId;
    fromOutside.current = false;
  }, [code, source, textId]);

  useEffect(() => {
    if (code !== null) chips.current?.show(markers);
  }, [code, markers]);

  useEffect(() => {
    const model = code?.getModel();
    if (model) monaco.editor.setModelMarkers(model, "run", problemMarkers(problems, model));
  }, [code, problems]);

  useEffect(() => {
    if (code === null || reveal === undefined) return;
    const position = { lineNumber: reveal.line, column: reveal.col };
    code.setPosition(position);
    code.revealPositionInCenterIfOutsideViewport(position);
  }, [code, reveal]);

  const current = useMemo(() => ({ ...options, ...font, tabFocusMode: !indents }), [font, indents]);

  return (
    <div className="code-editor">
      <span className="code-size" ref={probe} />
      {font === null ? (
        props.waiting
      ) : (
        <MonacoEditor
          defaultValue={source.length > longestSource ? "" : source}
          language="typescript"
          path="file:///scenario.ts"
          theme={`interleave-${theme}`}
          options={current}
          loading={props.waiting ?? null}
          onMount={setCode}
        />
      )}
      <p className="code-described" id={described}>
        Tab moves on to the next control. Ctrl+M makes Tab indent instead; Ctrl+] and Ctrl+[ always indent and outdent.
      </p>
      <p className="code-note" role="status">
        {note || (indents ? tabNote : "")}
      </p>
    </div>
  );
}
