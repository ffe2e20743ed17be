/**
 * Nothing may be loaded and nothing reached: the frame's scripts are in the document, the worker's is a blob of its own.
 * `unsafe-eval` is for the scenario, which the worker compiles.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The frame's document, whole in one file: the policy before everything else, then the two scripts. */
export function frameDocument(shim: string, worker: string): string {
  // Inside a script element nothing may look like markup; in a string, `<` can be spelled otherwise.
  const source = JSON.stringify(worker).replaceAll("<", "\\u003c");
  if (/<\/script|<!--/i.test(shim)) throw new Error("The frame's script would end its own element.");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>Where scenarios run</title>
</head>
<body>
<script>const WORKER_SOURCE = ${source};
${shim}</script>
</body>
</html>
`;
}
