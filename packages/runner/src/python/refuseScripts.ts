// Pyodide refuses workers that can load classic scripts, and looks when it is imported: this must come first. What it would
// load by them is at hand here.
Object.defineProperty(self, "importScripts", { value: undefined, configurable: true, writable: true });
