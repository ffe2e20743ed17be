/** A sentence in which code stands between backticks. */
export function Said({ text }: { text: string }) {
  const parts = text.split("`");
  // An odd one is no pair: then it is one of the text's own.
  if (parts.length % 2 === 0) return text;
  return parts.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change their order
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  );
}
