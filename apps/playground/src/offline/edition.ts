/** What a version of the page consists of. */
export interface Edition {
  /** Another for any change in any file. */
  version: string;
  /** Its files, as addresses relative to the page's folder; the page itself is the empty one. */
  files: readonly string[];
}
