import type { MemberAt } from "@interleave/trace";
import { useLayoutEffect, useRef, useState } from "react";
import { textWidth } from "../editor/textWidth.ts";
import { grouped } from "../instant/words.ts";
import { TaskName } from "../parts/TaskName.tsx";
import { fitNames, type NameSizes } from "./fitNames.ts";

/** The names in both sets of a closed box, as many as there is room for; nothing is cut in the middle of a word. */
export function NamesThatFit({ done, pending }: { done: readonly MemberAt[]; pending: readonly MemberAt[] }) {
  const place = useRef<HTMLSpanElement>(null);
  const room = useRoom(place);
  const sets = [
    { word: "done", members: done },
    { word: "pending", members: pending },
  ];
  const named = sets.map(({ word, members }) => ({ word, names: members.slice(0, 64).map(({ name }) => name) }));
  return (
    <span className="names" ref={place}>
      {room !== null &&
        fitNames(named, room.width, room.sizes).map(({ word, shown }) => {
          const members = sets.find((set) => set.word === word)?.members ?? [];
          return (
            <span key={word}>
              <span className="sub">{word}</span>
              {members.slice(0, shown).map(({ id, name, slot }) => (
                <TaskName key={id} name={name} slot={slot} />
              ))}
              {members.length > shown && (
                <span className="sub">
                  {shown > 0 ? `+${grouped(members.length - shown)}` : grouped(members.length)}
                </span>
              )}
            </span>
          );
        })}
    </span>
  );
}

interface Room {
  width: number;
  sizes: NameSizes;
}

/** How wide the place is, in the font that stands in it; null before it has been laid out. */
function useRoom(place: React.RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = () => {
      const { fontFamily, fontSize } = getComputedStyle(element);
      setRoom({ width: element.clientWidth, sizes: sizesIn(fontSize, fontFamily) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return room;
}

/** As the stylesheet has it: a swatch of 10 px and 0.4 em before a name, 8 px between parts. */
function sizesIn(fontSize: string, fontFamily: string): NameSizes {
  const plain = (text: string) => textWidth(text, `400 ${fontSize} ${fontFamily}`);
  return {
    word: plain,
    name: (name) => 10 + 0.4 * Number.parseFloat(fontSize) + textWidth(name, `600 ${fontSize} ${fontFamily}`),
    more: (count) => plain(`+${count}`),
    gap: 8,
  };
}
