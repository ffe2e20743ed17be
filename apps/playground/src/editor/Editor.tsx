import { Editor as MonacoEditor } from "@monaco-editor/react";
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { EditorProps } from "./contract.ts";
import { type Font, followTokens } from "./followTokens.ts";
import { bindKeys } from "./keys.ts";
import { LineCard } from "./LineCard.tsx";
import { LineLayer } from "./LineLayer.ts";
import { longestSource, tooLong } from "./longestSource.ts";
import { monaco } from "./monaco.ts";
import { options } from "./options.ts";
import { type CardPlace, placeOfLine } from "./placeOfLine.ts";
import { followPointing } from "./pointing.ts";
import { problemMarkers } from "./problemMarkers.ts";
import { refuseLongText } from "./refuseLongText.ts";
import { SelectedMark } from "./SelectedMark.ts";
import { setSource } from "./setSource.ts";
import "./editor.css";

const tabNote = "Tab now indents. Press Ctrl+M to let it move on to the next control again.";
/** Lines above and below that of the last step that are to be seen with it. */
const aroundLast = 2;

export default function Editor(props: EditorProps) {
  const { source, textId, notes, problems, theme, reveal, selected, cardAsked } = props;
  const [code, setCode] = useState<monaco.editor.IStandaloneCodeEditor | null>(null);
  const [note, setNote] = useState("");
  const [indents, setIndents] = useState(false);
  const [font, setFont] = useState<Font | null>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const layer = useRef<LineLayer | null>(null);
  const mark = useRef<SelectedMark | null>(null);
  const [card, setCard] = useState<{ line: number; place: CardPlace } | null>(null);
  const fromOutside = useRef(false);
  const shownText = useRef(textId);
  const answered = useRef(cardAsked);
  const described = useId();

  const change = useEffectEvent((text: string) => {
    if (fromOutside.current || text.length > longestSource) return;
    setNote("");
    props.onChange(text);
  });
  const run = useEffectEvent(() => props.onRun());
  const count = useEffectEvent((errors: number, warnings: number) => props.onProblems?.({ errors, warnings }));

  const select = useEffectEvent((task: number) => props.onSelect(task));
  const point = useEffectEvent((line: number | null) => props.onPoint(line));
  const tellLine = (line: number) => {
    if (code !== null) setCard({ line, place: placeOfLine(code, line) });
  };
  const open = useEffectEvent(tellLine);
  const press = useEffectEvent((line: number) => {
    const { standing, waits, values } = props.factsOf(line);
    if (standing.length + waits.length + values.length > 0) tellLine(line);
  });

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
    layer.current = new LineLayer(code, { select: (task) => select(task), open: (line) => open(line) });
    mark.current = new SelectedMark(code);
    const attached = [
      layer.current,
      mark.current,
      followPointing(code, layer.current, { point: (line) => point(line), press: (line) => press(line) }),
      bindKeys(code, {
        run: () => run(),
        turnTab: () => setIndents((on) => !on),
        tellLine: (line) => open(line),
      }),
      refuseLongText(code, (length) => setNote(tooLong(length))),
      code.onDidChangeModelContent(() => change(code.getValue())),
      monaco.editor.onDidChangeMarkers(() => {
        // A look at what is imported opens models of its own, which have their own problems.
        const found = monaco.editor.getModelMarkers({ owner: "typescript", resource: code.getModel()?.uri });
        const errors = found.filter((marker) => marker.severity === monaco.MarkerSeverity.Error).length;
        const warnings = found.filter((marker) => marker.severity === monaco.MarkerSeverity.Warning).length;
        count(errors, warnings);
      }),
    ];
    return () => {
      layer.current = null;
      mark.current = null;
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
    if (code !== null) layer.current?.show(notes);
  }, [code, notes]);

  useEffect(() => {
    if (code === null || notes.last === null) return;
    code.revealLines(Math.max(1, notes.last - aroundLast), notes.last + aroundLast);
  }, [code, notes.last]);

  useEffect(() => {
    if (code !== null) mark.current?.show(selected);
  }, [code, selected]);

  useEffect(() => {
    if (code === null || cardAsked === answered.current) return;
    answered.current = cardAsked;
    open(code.getPosition()?.lineNumber ?? 1);
  }, [code, cardAsked]);

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
          language={props.language}
          path={pathOf(props.language)}
          theme={`interleave-${theme}`}
          options={current}
          loading={props.waiting ?? null}
          onMount={setCode}
        />
      )}
      {card !== null && (
        <LineCard
          line={card.line}
          place={card.place}
          facts={props.factsOf(card.line)}
          onSelect={props.onSelect}
          onClose={() => setCard(null)}
        />
      )}
      <p className="code-described" id={described}>
        Tab moves on to the next control. Ctrl+M makes Tab indent instead; Ctrl+] and Ctrl+[ always indent and outdent.
        Alt+Enter tells which tasks stand on the line, how long they waited and what they got.
      </p>
      <p className="code-note" role="status">
        {note || (indents ? tabNote : "")}
      </p>
    </div>
  );
}

/** The type checker wants the name of a TypeScript file. */
function pathOf(language: EditorProps["language"]): string {
  return `file:///scenario.${language === "typescript" ? "ts" : "py"}`;
}
