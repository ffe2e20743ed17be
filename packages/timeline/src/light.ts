import { SIZES, type TimelineTheme } from "./theme.ts";

/** The playground's light theme, for pictures that no page draws: a figure stands on paper. */
export const LIGHT: TimelineTheme = {
  colours: {
    surface: "#ffffff",
    sunken: "#f7f8fa",
    hover: "#eceff2",
    line: "#dde1e6",
    "line-strong": "#7d8792",
    text: "#14181d",
    "text-2": "#434c56",
    "text-3": "#5d6773",
    accent: "#0a58b0",
    error: "#b01c1c",
    warn: "#7a4d00",
    "warn-soft": "#fbf1de",
  },
  tasks: ["#242f46", "#2758d0", "#b48223", "#881d7f", "#44a283", "#9577ff", "#610804", "#4282af", "#495903", "#9c5165"],
  waitFill: 0.11,
  waitLine: 0.24,
  sizes: SIZES.desktop,
  fonts: {
    sans: 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif',
    mono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
  },
};
