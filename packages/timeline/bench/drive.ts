/** What a page did while it was driven. Milliseconds. */
export interface Times {
  /** Between frames. */
  frames: number[];
  /** Tasks of more than 50 ms. */
  longTasks: number[];
}

/** Measures frames and long tasks while `frame` is called in each of them, until it gives false. */
export async function watch(frame: (index: number) => boolean): Promise<Times> {
  const times: Times = { frames: [], longTasks: [] };
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) times.longTasks.push(duration);
  });
  observer.observe({ type: "longtask" });
  let before = await new Promise<number>(requestAnimationFrame);
  for (let index = 0; frame(index); index++) {
    const now = await new Promise<number>(requestAnimationFrame);
    times.frames.push(now - before);
    before = now;
  }
  await new Promise((resolve) => setTimeout(resolve));
  observer.disconnect();
  return times;
}

/** Longer than this nobody turns a wheel. Milliseconds. */
const LONGEST = 60_000;

/**
 * Wheel over an element as a hand does that zooms in, pans there and back, and zooms out again. One event a frame. `notch` is
 * what of the wheel zooms it to about a tenth in a quarter of the frames: drawings differ in that.
 */
export function wheel(target: Element, count: number, notch: number): Promise<Times> {
  const box = target.getBoundingClientRect();
  const clientX = box.left + box.width * 0.6;
  const clientY = box.top + Math.min(box.height, innerHeight - box.top) * 0.4;
  const began = performance.now();
  return watch((index) => {
    const phase = Math.floor((index / count) * 4);
    const deltaY = phase === 0 ? -notch : phase === 3 ? notch : 0;
    const deltaX = phase === 1 ? 24 : phase === 2 ? -24 : 0;
    const event = { deltaX, deltaY, ctrlKey: deltaY !== 0, clientX, clientY, bubbles: true, cancelable: true };
    target.dispatchEvent(new WheelEvent("wheel", event));
    return index + 1 < count && performance.now() - began < LONGEST;
  });
}
