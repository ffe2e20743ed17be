const mostLines = 200;

/** The source as plain text, in the place and type of the editor that is still loading. */
export function EditorFallback({ source }: { source: string }) {
  return (
    <pre className="code-waiting" aria-busy="true">
      {source.slice(0, 20_000).split("\n", mostLines).join("\n")}
    </pre>
  );
}
