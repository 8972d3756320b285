// What a station operator wants shown beside its prices: plain text, in which the addresses that the server calls safe are links.

import { useLocale } from "use-intl";
import type { TariffNote } from "wattlane";

export function Note({ note: { texts } }: { note: Pick<TariffNote, "texts"> }) {
  const own = useLocale().slice(0, 2);
  const said = texts.find(({ language }) => language === own) ?? texts.find(({ language }) => language === "en") ?? texts[0];
  if (!said) return null;
  return (
    <p lang={said.language} className="rounded-lg bg-info-soft p-3 whitespace-pre-line [overflow-wrap:anywhere]">
      {pieces(said.text, said.links).map((piece, at) =>
        said.links.includes(piece) ? (
          <a key={at} href={piece} target="_blank" rel="noopener noreferrer" className="text-info underline">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </p>
  );
}

/** A text cut before and after each of its links, the longest first: one may begin as another does. */
function pieces(text: string, links: readonly string[]): string[] {
  const [link, ...rest] = [...links].sort((a, b) => b.length - a.length);
  if (!link) return [text];
  return text.split(link).flatMap((piece, at) => [...(at > 0 ? [link] : []), ...pieces(piece, rest)]);
}
