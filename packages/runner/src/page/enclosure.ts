import { ENCLOSURE, POLICY } from "../frame/policy.ts";

/** An open enclosure, and the text of the frames that are made in it. */
interface Ground {
  place: Document;
  text: string;
}

/**
 * Where the page makes its sandboxed frames: a document of the page's own origin in which no script ever runs. What a frame
 * with an origin of its own loads by an address never comes from a service worker, so that without a network there would be
 * none. Given as text it is always at hand, but takes over the policy of the document it is made in: the page's own policy is
 * too strict for a scenario, and this document's is just what a frame may do.
 */
export class Enclosure {
  private readonly frameUrl: string;
  private readonly outer = document.createElement("iframe");
  private ground: Promise<Ground> | null = null;

  /** @param frameUrl the frames' document, with the enclosure's beside it */
  constructor(frameUrl: string) {
    this.frameUrl = frameUrl;
    // Takes no room and no focus, and is not spoken of.
    this.outer.hidden = true;
    this.outer.setAttribute("aria-hidden", "true");
    this.outer.tabIndex = -1;
    this.outer.title = "Where scenarios run";
  }

  /** A new frame, which begins to load when `place` takes it. @throws Error with a sentence for the person */
  async frame(): Promise<{ frame: HTMLIFrameElement; place: Element }> {
    this.ground ??= this.open();
    this.ground.catch(() => this.remove());
    const { place, text } = await this.ground;
    const frame = place.createElement("iframe");
    // Never with allow-same-origin: its own origin is what keeps the page's data out of reach.
    frame.setAttribute("sandbox", "allow-scripts");
    frame.srcdoc = text;
    return { frame, place: place.body };
  }

  /** With all frames in it. */
  remove(): void {
    this.ground = null;
    this.outer.remove();
  }

  private async open(): Promise<Ground> {
    const [place, text] = await Promise.all([this.enter(), this.read()]).catch(() => []);
    if (!place || !text) throw new Error(`The sandbox could not be loaded from ${this.frameUrl}.`);
    return { place, text };
  }

  private async read(): Promise<string | null> {
    const response = await fetch(this.frameUrl);
    return response.ok ? response.text() : null;
  }

  /** The document itself, if it is the one with the policy: a server may well answer with another. */
  private async enter(): Promise<Document | null> {
    const address = new URL(ENCLOSURE, this.frameUrl).href;
    // Asked for beforehand: where it cannot be loaded, the frame in Firefox tells nobody.
    const response = await fetch(address);
    if (!response.ok) return null;
    const loaded = new Promise((done) => this.outer.addEventListener("load", done, { once: true }));
    this.outer.src = address;
    document.body.append(this.outer);
    await loaded;
    const place = this.outer.contentDocument;
    const policy = place?.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
    return policy?.content === POLICY ? place : null;
  }
}
