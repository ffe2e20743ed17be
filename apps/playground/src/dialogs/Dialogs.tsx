import { AnimationDialog } from "../animation/AnimationDialog.tsx";
import { MineDialog } from "../mine/MineDialog.tsx";
import { usePlayground } from "../store/live.ts";
import { BookmarksDialog } from "./BookmarksDialog.tsx";
import { CommandPalette } from "./CommandPalette.tsx";
import { FindTask } from "./FindTask.tsx";
import { HelpDialog } from "./HelpDialog.tsx";
import { HistoryDialog } from "./HistoryDialog.tsx";
import { MoreDialog } from "./MoreDialog.tsx";
import { ShareDialog } from "./ShareDialog.tsx";

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = usePlayground((state) => state.dialog);
  switch (dialog) {
    case "animation":
      return <AnimationDialog />;
    case "bookmarks":
      return <BookmarksDialog />;
    case "mine":
      return <MineDialog />;
    case "help":
      return <HelpDialog />;
    case "share":
      return <ShareDialog />;
    case "commands":
      return <CommandPalette />;
    case "find":
      return <FindTask />;
    case "history":
      return <HistoryDialog />;
    case "more":
      return <MoreDialog />;
    case null:
      return null;
  }
}
