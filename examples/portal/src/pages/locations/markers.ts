// What lies on the map: buttons, which stay the same ones while what they say changes, so that whoever stands on one is not thrown off.

import * as maplibre from "maplibre-gl";
import type { Coordinates } from "wattlane";
import { MICRO } from "./area";

export interface Sign {
  /** The same for the same thing. */
  key: string;
  at: Coordinates;
  /** What it is, for who cannot see it. */
  label: string;
  text: string;
  classes: string;
  /** Its size, px, where that tells something. */
  size?: number;
  act: () => void;
}

export function degrees({ longitudeMicrodegrees, latitudeMicrodegrees }: Coordinates): [number, number] {
  return [longitudeMicrodegrees / MICRO, latitudeMicrodegrees / MICRO];
}

export class Markers {
  #held = new Map<string, { marker: maplibre.Marker; button: HTMLButtonElement; sign: Sign }>();

  /** Puts these up, and takes away all others. */
  show(map: maplibre.Map, signs: readonly Sign[]): void {
    const keys = new Set(signs.map(({ key }) => key));
    for (const [key, { marker }] of this.#held) if (!keys.has(key)) (marker.remove(), this.#held.delete(key));
    for (const sign of signs) {
      const held = this.#held.get(sign.key) ?? this.#make(sign);
      held.sign = sign;
      const { marker, button } = held;
      button.className = sign.classes;
      button.textContent = sign.text;
      button.title = sign.label;
      button.setAttribute("aria-label", sign.label);
      if (sign.size) Object.assign(button.style, { width: `${sign.size}px`, height: `${sign.size}px` });
      marker.setLngLat(degrees(sign.at)).addTo(map);
    }
  }

  #make(sign: Sign) {
    const button = Object.assign(document.createElement("button"), { type: "button" });
    // In an element of MapLibre's own, whose classes are not ours to change.
    const element = document.createElement("div");
    element.append(button);
    const made = { marker: new maplibre.Marker({ element }), button, sign };
    button.addEventListener("click", () => made.sign.act());
    this.#held.set(sign.key, made);
    return made;
  }
}
