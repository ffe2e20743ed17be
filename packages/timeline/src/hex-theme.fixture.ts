import { LIGHT } from "./light.ts";
import { namedTheme } from "./scene.fixture.ts";
import type { TimelineTheme } from "./theme.ts";

/** The light theme in real colours, for what paints pixels or writes files. */
export const hexTheme: TimelineTheme = { ...namedTheme, colours: LIGHT.colours, tasks: LIGHT.tasks };
