import { spawn } from "node:child_process";
import { command, options } from "./pnpm.mjs";

// The inner loop: everything that needs neither a build, nor a browser, nor Python, side by side.
for (const part of ["lint", "types", "unused", "unit"]) {
  const [npx, ...rest] = command;
  const child = spawn(npx, [...rest, "run", part], options);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  child.on("close", (code) => {
    console.log(code === 0 ? `${part}: holds` : `${part}: failed\n${output}`);
    if (code !== 0) process.exitCode = 1;
  });
}
