import type { TaskAt } from "@interleave/trace";
import type { CSSProperties } from "react";
import { hue } from "../instant/words.ts";

const box = { width: 98, height: 42, gap: 90 };
const top = 26;
/** Where the way back from the last to the first runs. */
const below = top + box.height + 18;

/** The circle of a deadlock: each waits for the next, and the last for the first. */
export function DeadlockPicture({ circle }: { circle: readonly TaskAt[] }) {
  const width = circle.length * (box.width + box.gap) - box.gap;
  const words = circle.map(({ name, waitingOn }) => `${name} waits for ${waitingOn}`);
  const pair = circle.length === 2;
  /** Where the way back leaves and arrives, from the outer sides: apart where both are of one box. */
  const inset = circle.length === 1 ? box.width / 4 : box.width / 2;
  const left = (index: number) => index * (box.width + box.gap);
  return (
    <svg
      className={circle.length > 2 ? "circle long" : "circle"}
      viewBox={`-1 0 ${width + 2} 104`}
      style={{ "--drawn": `${width}px` } as CSSProperties}
      role="img"
      aria-label={words.join("; ")}
    >
      <defs>
        <marker
          id="circle-tip"
          viewBox="0 0 10 10"
          refX="10"
          refY="5"
          markerWidth="10"
          markerHeight="10"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0 10 5 0 10z" />
        </marker>
      </defs>
      {circle.map(({ task, name, slot }, index) => (
        <g key={task} className={hue(slot)}>
          <rect x={left(index)} y={top} width={box.width} height={box.height} rx="4" />
          <text className="name" x={left(index) + box.width / 2} y={top + box.height / 2 + 4.5}>
            {cutName(name)}
          </text>
        </g>
      ))}
      {circle.slice(1).map(({ task }, index) => {
        const y = top + (pair ? 8 : box.height / 2);
        return <path key={task} className="way" d={`M${left(index) + box.width} ${y}H${left(index + 1) - 2}`} />;
      })}
      {pair ? (
        <path className="way" d={`M${left(1)} ${top + box.height - 8}H${box.width + 2}`} />
      ) : (
        <path className="way" d={`M${width - inset} ${top + box.height}V${below}H${inset}V${top + box.height + 2}`} />
      )}
      {pair && (
        <>
          <text x={width / 2} y="14">
            {fitted(words[0] ?? "", 44)}
          </text>
          <text x={width / 2} y={top + box.height + 22}>
            {fitted(words[1] ?? "", 44)}
          </text>
        </>
      )}
    </svg>
  );
}

/** Names that begin alike often differ at their ends. */
function cutName(name: string): string {
  return name.length > 11 ? `${name.slice(0, 5)}…${name.slice(-5)}` : name;
}

function fitted(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
