/**
 * Lets the browser keep the page for when there is no network, once everything else has loaded. Where it cannot (an address
 * without a secure connection, a file), all else is as ever.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const keep = () =>
    void navigator.serviceWorker
      .register(new URL("sw.js", document.baseURI), { updateViaCache: "none" })
      .catch(() => {});
  if (document.readyState === "complete") keep();
  else addEventListener("load", keep, { once: true });
}
