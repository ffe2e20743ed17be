/** Seconds for which an offered file can be fetched: Safari on a phone fetches it once the person has agreed. */
const OFFERED = 60;

/** Offers a text, or what else there is, as a file with that name. */
export function download(name: string, content: BlobPart, type = "application/json"): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // Nothing tells when a browser has taken its copy.
  setTimeout(() => URL.revokeObjectURL(url), OFFERED * 1000);
}
