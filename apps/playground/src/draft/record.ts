/** One text of a scenario as it stood at some time. */
export interface DraftVersion {
  text: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** What is stored for one scenario. */
export interface DraftRecord extends DraftVersion {
  /** The visit (one tab, one load of the page) that wrote it last. */
  visit: string;
  /** Earlier texts, newest first. */
  history: readonly DraftVersion[];
}

const mostVersions = 30;
const mostCharacters = 2 * 1024 * 1024;
/** How far apart two kept versions of one visit stand, so that thirty of them reach further back than thirty keys. */
const apart = 60_000;

/**
 * The record after `next`. The text that it replaces goes into the history if it came from another visit (an earlier
 * one, or a second tab: the last to write wins and the other's text stays), if nothing was kept for a minute, or if the
 * person has put it aside for another text.
 */
export function succeed(
  earlier: DraftRecord | undefined,
  next: DraftVersion,
  visit: string,
  putAside: boolean,
): DraftRecord {
  if (earlier === undefined) return { ...next, visit, history: [] };
  const { history } = earlier;
  const old = next.savedAt - (history[0]?.savedAt ?? Number.NEGATIVE_INFINITY) >= apart;
  const kept = earlier.text !== next.text && (old || putAside || earlier.visit !== visit);
  return { ...next, visit, history: kept ? remember(history, earlier) : history };
}

/** The history with one more version on top: no text twice, and no more than is sensible to keep. */
export function remember(history: readonly DraftVersion[], { text, savedAt }: DraftVersion): DraftVersion[] {
  const versions = [{ text, savedAt }, ...history.filter((version) => version.text !== text)];
  let characters = 0;
  return versions.slice(0, mostVersions).filter((version) => {
    const fits = characters + version.text.length <= mostCharacters;
    if (fits) characters += version.text.length;
    return fits;
  });
}
