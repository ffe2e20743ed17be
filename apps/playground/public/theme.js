// Runs before the first paint, so that a dark page is never white first. A file of its own: the policy forbids inline scripts.
// The choice is kept under "interleave.theme" as "light" or "dark"; without one the system decides.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem("interleave.theme");
  } catch {
    // Storage is blocked: the system decides.
  }
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.documentElement.dataset.theme = kept === "light" || kept === "dark" ? kept : system;
})();
