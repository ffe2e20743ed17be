import { download } from "../dialogs/download.ts";
import { say } from "../store/notice.ts";

/** A text, or one that is still being written. */
type Text = string | Promise<string>;

/** Puts a text on the clipboard. False where the browser does not let it be put there. */
export async function copyText(text: Text): Promise<boolean> {
  try {
    await put(text);
    return true;
  } catch {
    return false;
  }
}

/** The same, and where it is not let the text is offered as a file of this name, and that is said. */
export async function copyOrDownload(text: Text, file: string, type = "text/plain;charset=utf-8"): Promise<boolean> {
  if (await copyText(text)) return true;
  download(file, await text, type);
  say(`This browser lets nothing be copied, so the text went into the file ${file}.`);
  return false;
}

/** The clipboard is asked at once, for Safari lets it be used only while it still knows of the person's press. */
async function put(text: Text): Promise<void> {
  const { clipboard } = navigator;
  if (typeof text === "string") return clipboard.writeText(text);
  if (typeof ClipboardItem === "undefined") return clipboard.writeText(await text);
  const blob = text.then((written) => new Blob([written], { type: "text/plain" }));
  return clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}
