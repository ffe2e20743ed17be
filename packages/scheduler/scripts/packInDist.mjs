// Before packing here: npm would take `exports` as they are for the workspace, TypeScript and all.
console.error("The package is assembled in dist. Build it and pack it there: pnpm run build && npm pack ./dist");
process.exit(1);
