import { grouped } from "../instant/words.ts";
import { toBase64url } from "./base64url.ts";
import { deflate } from "./deflate.ts";
import { type LinkState, linkVersion, longestLink } from "./state.ts";

/**
 * The state as the hash of a link, from its `#` on: a version, a point, and compressed JSON.
 * @throws {RangeError} with a sentence, where the link would be longer than `longestLink` characters
 */
export async function encodeLink(state: LinkState): Promise<string> {
  // JSON.stringify writes a lone surrogate as an escape, so every text that a string can hold survives UTF-8.
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const hash = `#${linkVersion}.${toBase64url(await deflate(bytes))}`;
  if (hash.length > longestLink) {
    throw new RangeError(
      `This scenario makes a link of ${grouped(hash.length)} characters; no more than ${grouped(longestLink)} can be opened. Share it as a file.`,
    );
  }
  return hash;
}
