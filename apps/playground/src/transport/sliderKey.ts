/** The step of the arrow keys: about a fiftieth of the whole, as 1, 2 or 5 times a power of ten. Seconds. */
export function niceStep(end: number): number {
  if (end <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(end / 50));
  const times = end / 50 / power;
  return (times > 5 ? 10 : times > 2 ? 5 : times > 1 ? 2 : 1) * power;
}

/** Where a key of the slider leads, in seconds; null for a key that is not the slider's. With Shift ten steps at once. */
export function sliderKey(key: string, shift: boolean, at: number, end: number): number | null {
  const direction = key === "ArrowRight" || key === "ArrowUp" ? 1 : key === "ArrowLeft" || key === "ArrowDown" ? -1 : 0;
  const step = niceStep(end);
  if (direction === 0 || step === 0) return null;
  const steps = direction * (shift ? 10 : 1);
  // From the middle of a step to the nearest mark in that direction, so that the marks are met exactly.
  const marks = at / step;
  const from =
    Math.abs(marks - Math.round(marks)) < 1e-6
      ? Math.round(marks)
      : direction > 0
        ? Math.floor(marks)
        : Math.ceil(marks);
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return Math.min(Math.max(Number(((from + steps) * step).toFixed(decimals)), 0), end);
}
