import type { Pen } from "./pen.ts";

/** A pen that draws nothing and writes down what it is told, one line for each thing that would be seen. */
export class RecordingPen implements Pen {
  readonly log: string[] = [];
  fillStyle: Pen["fillStyle"] = "";
  strokeStyle: Pen["strokeStyle"] = "";
  lineWidth = 1;
  font = "";
  textAlign: Pen["textAlign"] = "left";
  textBaseline: Pen["textBaseline"] = "middle";
  #path: string[] = [];
  #dash: number[] = [];

  save(): void {}
  restore(): void {}
  clip(): void {}
  closePath(): void {}

  beginPath(): void {
    this.#path = [];
  }

  rect(...box: number[]): void {
    this.#path.push(`box ${numbers(box)}`);
  }

  roundRect(...args: unknown[]): void {
    this.#path.push(`box ${numbers(args.slice(0, 4) as number[])}`);
  }

  moveTo(...point: number[]): void {
    this.#path.push(`from ${numbers(point)}`);
  }

  lineTo(...point: number[]): void {
    this.#path.push(`to ${numbers(point)}`);
  }

  bezierCurveTo(...points: number[]): void {
    this.#path.push(`curve to ${numbers(points.slice(4))}`);
  }

  setLineDash(dash: number[]): void {
    this.#dash = dash;
  }

  fill(): void {
    this.log.push(`fill ${this.fillStyle}: ${this.#path.join(", ")}`);
  }

  stroke(): void {
    const dash = this.#dash.length > 0 ? ` dashed ${this.#dash.join("-")}` : "";
    this.log.push(`stroke ${this.strokeStyle} ${this.lineWidth}${dash}: ${this.#path.join(", ")}`);
  }

  fillRect(...box: number[]): void {
    this.log.push(`fill ${this.fillStyle}: box ${numbers(box)}`);
  }

  fillText(text: string, x: number, y: number): void {
    this.log.push(`text ${this.fillStyle}: ${text} at ${numbers([x, y])}`);
  }

  drawImage(): void {
    this.log.push("image");
  }
}

function numbers(values: number[]): string {
  return values.map((value) => Number(value.toFixed(1))).join(" ");
}
