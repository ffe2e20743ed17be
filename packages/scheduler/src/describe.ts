/** A value in a few words for an error message; never runs the value's own code. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.slice(0, 80));
    case "function":
      return `function ${value.name || "(anonymous)"}`;
    case "object":
      return value === null ? "null" : Object.prototype.toString.call(value);
    default:
      return String(value);
  }
}
