/** What is used of gifenc, which brings no types. */
declare module "gifenc" {
  type Colour = number[];

  interface Encoder {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: {
        /** The first frame's is that of all. */
        palette?: Colour[];
        /** Milliseconds. */
        delay: number;
        transparent?: boolean;
        transparentIndex?: number;
        /** 1 leaves the frame standing for the next to be drawn over. */
        dispose?: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8ClampedArray, colours: number): Colour[];
  export function applyPalette(rgba: Uint8ClampedArray, palette: Colour[]): Uint8Array;
}
