/** Lets the person choose a file of ours. */
export function askForFile(use: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,.trace,application/json";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) use(file);
  });
  input.click();
}
