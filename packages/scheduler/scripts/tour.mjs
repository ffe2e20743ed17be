import { readFileSync } from "node:fs";

const readme = new URL("../README.md", import.meta.url);

/** The programs in the package's README, each with the heading that it stands under and with what it is said to print. */
export function tour() {
  let heading = "";
  const programs = [];
  for (const [, title, language, text] of readFileSync(readme, "utf8").matchAll(
    /^#+ (.+)$|^```(\w+)\n([\s\S]*?)^```$/gm,
  )) {
    if (title !== undefined) heading = title;
    else if (language === "ts") programs.push({ heading, source: text, prints: null });
    else if (language === "text") programs.at(-1).prints = text;
  }
  return programs;
}
