import { Icon } from "../parts/Icon.tsx";

/** The key to the patterns. */
export function Legend() {
  return (
    <ul className="legend">
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
