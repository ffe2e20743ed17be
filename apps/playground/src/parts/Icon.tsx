const strokes = {
  play: "M5 3.2v9.6l8-4.8z",
  pause: "M4.5 3h2.5v10h-2.5zM9 3h2.5v10H9z",
  stop: "M4 4h8v8H4z",
  share: "M8 10V2.5M5 5l3-3 3 3M3 9v4.5h10V9",
  theme:
    "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.5M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1",
  help: "M8 1.800a6.200 6.200 0 1 0 0 12.400A6.200 6.200 0 0 0 8 1.800zM6.200 6.200a1.800 1.800 0 1 1 2.600 1.700c-.6.300-.8.700-.8 1.300M8 11.300v.1",
  more: "M3.500 8h.1M8 8h.1M12.500 8h.1",
  path: "M2 4h5v4h3v4h4M11.500 9.500 14 12l-2.500 2.500",
  screen: "M2 3h12v8H2zM8 11v2.500M5 13.500h6",
  equal: "M2.500 5.500h11M2.500 10.500h11",
  bookmark: "M4 2h8v12l-4-3-4 3z",
  table: "M2.500 3h11v10h-11zM2.500 6.500h11M6.500 6.500V13",
  minus: "M3 8h10",
  plus: "M8 3v10M3 8h10",
  fit: "M2.500 6V3H6M10 3h3.500v3M13.500 10v3H10M6 13H2.500v-3",
  start: "M4 3v10M13 3.5 6.5 8l6.5 4.5z",
  end: "M12 3v10M3 3.5 9.5 8 3 12.5z",
  back: "M10 3.5 5 8l5 4.5z",
  forward: "M6 3.5 11 8l-5 4.5z",
  trip: "M2.500 4 6.500 8l-4 4M11 4.500 14.500 8 11 11.500 7.500 8z",
  down: "M4 6l4 4 4-4",
  right: "M6 4l4 4-4 4",
  lanes: "M2.500 3.500h5M5 8h8.500M8 12.500h4",
  ruler: "M1.500 5.500h13v5h-13zM4.500 5.500v2M7.500 5.500v3M10.500 5.500v2",
  target: "M2.500 5V2.500H5M11 2.500h2.500V5M13.500 11v2.500H11M5 13.500H2.500V11M5.500 6.500h5v3h-5z",
  pin: "M6 2.500h4v4.500l1.500 2h-7L6 7zM8 9v4.500",
  check: "M3.500 8.500 6.500 11.500 12.500 4.500",
  cross: "M4 4l8 8M12 4l-8 8",
  slash: "M4 12 12 4",
  diamond: "M8 2.500 13.500 8 8 13.500 2.500 8z",
  limit: "M2 13.500h12M3 10.500l3-4 3 2.500 4-6M13 6V3h-3",
  open: "M2 4.500v8h12v-6.500H8L6.500 4.500zM8 11.500v-4M6.200 9 8 7.200 9.800 9",
  folder: "M2 4.500v8h12v-6.500H8L6.500 4.500z",
  history: "M2.500 8a5.500 5.500 0 1 0 1.800-4.100L2.500 5.500M2.500 2.500v3h3M8 5v3l2 1.500",
  inbox: "M2 9 4 3h8l2 6v4H2zM2 9h3.500l1 2h3l1-2H14",
  lock: "M4 7.500h8v6H4zM5.500 7.500V5.300a2.500 2.500 0 0 1 5 0v2.200",
  eye: "M1.500 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8zM8 6.200a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600z",
} as const;

export type IconName = keyof typeof strokes;

/** Drawn on a grid of 16, for eyes only: the word stands beside it, or is the button's name. */
export function Icon({ name, solid = false }: { name: IconName; solid?: boolean }) {
  return (
    <svg className={solid ? "ic solid" : "ic"} viewBox="0 0 16 16" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  );
}
