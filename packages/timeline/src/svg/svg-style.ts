import type { Pen } from "../pen.ts";
import { escapeXml } from "./escape-xml.ts";

/** A fill or stroke as attributes. Transparency stands in one of its own: few programs read eight digits. */
export function svgColour(property: "fill" | "stroke", style: Pen["fillStyle"]): string {
  const colour = String(style);
  const [, solid, alpha] = /^(#[\da-f]{6})([\da-f]{2})$/i.exec(colour) ?? [];
  if (solid === undefined || alpha === undefined) return ` ${property}="${escapeXml(colour)}"`;
  const opacity = Number((Number.parseInt(alpha, 16) / 255).toFixed(3));
  return ` ${property}="${solid}" ${property}-opacity="${opacity}"`;
}

/** A canvas' font, as `600 13px "A font", sans-serif`, as attributes. */
export function svgFont(font: string): { size: number; attributes: string } {
  const [, weight, size = "10", family = "sans-serif"] = /^(?:(\d+) )?([\d.]+)px (.+)$/.exec(font) ?? [];
  const heavy = weight === undefined ? "" : ` font-weight="${weight}"`;
  return { size: Number(size), attributes: ` font-family="${escapeXml(family)}" font-size="${size}"${heavy}` };
}
