import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "../parts/Icon.tsx";
import { verbs } from "../store/live.ts";

interface Props {
  title: string;
  className?: string;
  /** The title is for who hears the page only. */
  bare?: boolean;
  children: ReactNode;
}

/** A native dialog: it holds the focus, Escape closes it, and the focus goes back to where it was. */
export function Modal({ title, className, bare = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    // Without a head there is a box to type in, and the browser would focus the list around it.
    if (bare) element.querySelector("input")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [bare]);
  const close = () => verbs.open(null);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the dialog closes it; the keyboard has Escape
    <dialog
      ref={dialog}
      className={className}
      aria-label={title}
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      {!bare && (
        <div className="dh">
          <h2>{title}</h2>
          <span className="grow" />
          <button type="button" className="btn sq" aria-label="Close" onClick={close}>
            <Icon name="cross" />
          </button>
        </div>
      )}
      {children}
    </dialog>
  );
}
