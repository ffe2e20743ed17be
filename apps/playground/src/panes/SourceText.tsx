import { usePlayground } from "../store/live.ts";

/** The source before the editor is there: readable, with its line numbers in their places. */
export function SourceText() {
  const source = usePlayground((state) => state.source);
  const lines = source.split("\n").map((text, index) => ({ number: index + 1, text }));
  return (
    <pre>
      {lines.map(({ number, text }) => (
        <div key={number}>
          <u>{number}</u>
          <code>{text}</code>
        </div>
      ))}
    </pre>
  );
}
