import { useEffect, useRef, useState } from "react";

/** How long after a key what was typed is taken: as long as most people take for the next one. */
const TYPING_MS = 200;

/** How a value stands in a field, and which value a text in it means. Functions that stay the same. */
interface Meaning {
  shown: (value: string) => string;
  meant: (text: string) => string;
}

const PLAIN: Meaning = { shown: (value) => value, meant: (text) => text };

/**
 * A field whose text lives elsewhere, such as in the URL, and follows as one types: the text as it stands in the field, and what a key does.
 * Back and forward in the history change it, too; what this field has sent itself is older than what is typed since.
 */
export function useTyped(value: string, change: (text: string) => void, { shown, meant }: Meaning = PLAIN): [string, (text: string) => void] {
  const [text, setText] = useState(shown(value));
  const sent = useRef(value);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void }>(undefined);
  const latest = useRef(change);
  useEffect(() => void (latest.current = change));
  useEffect(() => {
    if (value === sent.current) return;
    clearTimeout(waiting.current?.timer);
    [sent.current, waiting.current] = [value, undefined];
    setText(shown(value));
  }, [value, shown]);
  // A field that goes has not lost what was typed last. Where its page goes, too, it is that page's to drop it.
  useEffect(
    () => () => {
      clearTimeout(waiting.current?.timer);
      waiting.current?.send();
    },
    [],
  );
  const type = (text: string) => {
    setText(text);
    clearTimeout(waiting.current?.timer);
    const send = () => {
      [sent.current, waiting.current] = [meant(text), undefined];
      latest.current(text);
    };
    waiting.current = { timer: setTimeout(send, TYPING_MS), send };
  };
  return [text, type];
}
