import { fromBase64url } from "./base64url.ts";
import { inflate } from "./deflate.ts";
import { readState } from "./readState.ts";
import { type LinkState, largestState, linkVersion, longestLink } from "./state.ts";

export type DecodedLink = { ok: true; state: LinkState } | { ok: false; problem: string };

/** Reads the hash of a link that anybody may have written. Never throws, never runs anything, and says in a sentence what is wrong. */
export async function decodeLink(hash: string): Promise<DecodedLink> {
  if (hash.length > longestLink) return broken("This link is longer than any that Interleave makes.");
  const parts = /^#?(\d{1,9})\.(.+)$/s.exec(hash);
  if (parts === null) return broken("This link does not hold a scenario.");
  const version = Number(parts[1]);
  if (version > linkVersion) {
    return broken(
      `This link was made by a newer version of Interleave (link format ${version}; this page reads ${linkVersion}). Reload the page to get the newest version.`,
    );
  }
  if (version < linkVersion) return broken(`This link has an unknown format (${version}).`);

  const bytes = fromBase64url(parts[2] ?? "");
  if (bytes === null) return broken("This link is damaged: it holds characters that no link has.");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await inflate(bytes, largestState));
  } catch (error) {
    return broken(
      error instanceof RangeError
        ? "This link unfolds to more than 1 MiB, more than any scenario needs."
        : "This link is cut short or damaged: its contents do not add up.",
    );
  }
  return readState(text);
}

function broken(problem: string): DecodedLink {
  return { ok: false, problem };
}
