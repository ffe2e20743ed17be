import { useState } from "react";
import { copyOrDownload, copyText } from "./copyText.ts";

interface Props {
  name: string;
  /** The sentence for who does not see the button change. */
  said: string;
  className: string;
  text(): string;
  disabled?: boolean;
  /** Where the browser lets nothing be put on the clipboard, the text is offered as a file of this name. */
  file?: string;
  /** What else to do there. */
  onRefused?(): void;
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ name, said, className, text, disabled, file, onRefused }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const done = await (file === undefined ? copyText(text()) : copyOrDownload(text(), file));
    setCopied(done);
    if (!done) onRefused?.();
  };
  return (
    <>
      <button type="button" className={className} disabled={disabled} onClick={() => void copy()}>
        {copied ? "Copied" : name}
      </button>
      <span className="unseen" aria-live="polite">
        {copied ? said : ""}
      </span>
    </>
  );
}
