import { POLICY } from "./policy.ts";

/** The frame's document, whole in one file: the policy before everything else, then the two scripts. */
export function frameDocument(shim: string, worker: string): string {
  // Inside a script element nothing may look like markup; in a string, `<` can be spelled otherwise.
  const source = JSON.stringify(worker).replaceAll("<", "\\u003c");
  if (/<\/script|<!--/i.test(shim)) throw new Error("The frame's script would end its own element.");
  return documentOf(`<script>const WORKER_SOURCE = ${source};
${shim}</script>`);
}

/** The document in which frames are made: it has no script, and its policy is theirs. */
export function enclosureDocument(): string {
  return documentOf("");
}

function documentOf(body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>Where scenarios run</title>
</head>
<body>
${body}
</body>
</html>
`;
}
