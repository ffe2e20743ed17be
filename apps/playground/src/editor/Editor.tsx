import type { EditorProps } from "./contract.ts";

export default function Editor({ source, onChange }: EditorProps) {
  return <textarea aria-label="Scenario source" value={source} onChange={(event) => onChange(event.target.value)} />;
}
