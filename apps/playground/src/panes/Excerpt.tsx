import { useMemo } from "react";
import { excerptOf, type Place } from "../instant/excerpt.ts";
import { usePlayground } from "../store/live.ts";

/** The lines around a place of the source that was run, with the place underlined. */
export function Excerpt({ place: { line, col, endLine, endCol } }: { place: Place }) {
  const source = usePlayground((state) => state.tried) ?? "";
  const lines = useMemo(() => excerptOf(source, { line, col, endLine, endCol }), [source, line, col, endLine, endCol]);
  if (lines.length === 0) return null;
  return (
    <pre className="excerpt">
      {lines.map(({ number, before, within, after }) => (
        <div key={number} className={number === line ? "at" : undefined}>
          <u>{number}</u>
          <code>
            {before}
            {within !== "" && <mark>{within}</mark>}
            {after}
          </code>
        </div>
      ))}
    </pre>
  );
}
