import { useHints } from "../hints/useHints.ts";
import { Icon } from "../parts/Icon.tsx";
import { usePlayground } from "../store/live.ts";

/** The key to the patterns. What is only drawn now and then is told while it is, and first: where there is little room, the rest is known. */
export function Legend() {
  const drawn = useHints().map((finding) => finding.drawn);
  const path = usePlayground((state) => state.path);
  return (
    <ul className="legend">
      {drawn.includes("idle") && (
        <li>
          <svg width="16" height="12" aria-hidden="true" className="warn">
            <path d="M5 1 15 11M1 2 10 11M11 1 15 5" stroke="currentColor" fill="none" />
            <rect x=".5" y=".5" width="15" height="11" fill="none" stroke="currentColor" strokeDasharray="6 3" />
          </svg>
          result lies ready
        </li>
      )}
      {drawn.includes("circle") && (
        <li>
          <svg width="16" height="12" aria-hidden="true" className="warn">
            <path d="M7 1C1 3 1 9 7 11M9 11C15 9 15 3 9 1" stroke="currentColor" fill="none" strokeWidth="2" />
          </svg>
          deadlock
        </li>
      )}
      {path && (
        <li>
          <svg width="16" height="12" aria-hidden="true">
            <path d="M0 3H8V10H16" stroke="currentColor" fill="none" strokeWidth="3" />
          </svg>
          critical path
        </li>
      )}
      <li>
        <svg width="16" height="12" aria-hidden="true">
          <rect x="1" y="1.500" width="14" height="9" fill="none" stroke="currentColor" strokeDasharray="2 2" />
        </svg>
        ready
      </li>
      <li>
        <svg width="16" height="12" aria-hidden="true">
          <rect x="1" y="1" width="14" height="10" fill="currentColor" />
        </svg>
        running
      </li>
      <li>
        <svg width="16" height="12" aria-hidden="true">
          <path d="M1 11 11 1M6 11.500 15.500 2M1 5.500 5.500 1" stroke="currentColor" fill="none" />
          <rect x=".5" y=".5" width="15" height="11" fill="none" stroke="currentColor" />
        </svg>
        waiting
      </li>
      <li>
        <Icon name="check" />
        done
      </li>
      <li>
        <Icon name="diamond" solid />
        wait trips
      </li>
    </ul>
  );
}
