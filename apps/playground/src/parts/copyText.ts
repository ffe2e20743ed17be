import { download } from "../dialogs/download.ts";
import { say } from "../store/notice.ts";

/** Puts a text on the clipboard. False where the browser does not let it be put there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The same, and where it is not let the text is offered as a file of this name, and that is said. */
export async function copyOrDownload(text: string, file: string, type = "text/plain;charset=utf-8"): Promise<boolean> {
  if (await copyText(text)) return true;
  download(file, text, type);
  say(`This browser lets nothing be copied, so the text went into the file ${file}.`);
  return false;
}
