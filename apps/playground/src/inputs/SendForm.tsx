import { type FormEvent, useState } from "react";
import { longestInput } from "../link/state.ts";
import { Icon } from "../parts/Icon.tsx";
import { verbs } from "../store/live.ts";
import { sendField } from "./sendField.ts";

/** A line to type into, as in a terminal: Enter sends it to an inbox of the program, at the playhead's instant. */
export function SendForm({ inboxes }: { inboxes: readonly string[] }) {
  const [picked, setPicked] = useState("");
  const [text, setText] = useState("");
  const inbox = inboxes.includes(picked) ? picked : (inboxes[0] ?? "");
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text === "") return;
    verbs.send(inbox, text);
    setText("");
  };
  return (
    <form className="send" onSubmit={send}>
      {inboxes.length > 1 && (
        <span className="select">
          <select aria-label="Inbox" value={inbox} onChange={(event) => setPicked(event.target.value)}>
            {inboxes.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
      <input
        id={sendField}
        type="text"
        autoComplete="off"
        aria-label={`Text for ${inbox}`}
        placeholder={`Send to ${inbox}`}
        title="It arrives at the playhead's instant, and the run goes on from there."
        maxLength={longestInput}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="btn box" disabled={text === ""}>
        Send
      </button>
    </form>
  );
}
