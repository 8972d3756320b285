// A text to be written on, with its lines numbered.

import { type Ref, useImperativeHandle, useMemo, useRef } from "react";
import type { FieldTies } from "@/ui/field";
import { lineOf, type Position } from "./positions";

/** So many lines stand above one that is shown. */
const ABOVE = 3;

export interface Shows {
  focus: () => void;
  /** Selects a part of the text, in sight and in focus. */
  show: (position: Position) => void;
}

interface NumberedProps {
  ties: FieldTies;
  text: string;
  readOnly: boolean;
  change: (text: string) => void;
  /** Lines that something is said about, in order. */
  marked: readonly number[];
  ref: Ref<Shows>;
}

export function Numbered({ ties, text, readOnly, change, marked, ref }: NumberedProps) {
  const [box, numbers] = [useRef<HTMLTextAreaElement>(null), useRef<HTMLDivElement>(null)];
  useImperativeHandle(ref, () => ({
    focus: () => box.current!.focus(),
    show: ([from, until]) => {
      const area = box.current!;
      area.focus({ preventScroll: true });
      area.setSelectionRange(from, until);
      area.scrollTo(0, (lineOf(area.value, from) - 1 - ABOVE) * Number.parseFloat(getComputedStyle(area).lineHeight));
      area.scrollIntoView({ block: "nearest" });
    },
  }));
  const lines = useMemo(() => text.split("\n").length, [text]);
  return (
    <div className="flex h-[26rem] overflow-hidden rounded-md border border-line font-mono text-xs leading-5 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-info has-aria-invalid:border-bad lg:h-[calc(100dvh-15rem)] lg:min-h-96">
      <div ref={numbers} aria-hidden className="overflow-hidden bg-raised pt-2 pr-2 pb-8 pl-3 text-right whitespace-pre text-muted select-none">
        {runs(lines, marked).map(({ text, on }) => (
          <span key={text} className={on ? "font-bold text-warn" : undefined}>
            {text}
          </span>
        ))}
      </div>
      <textarea
        ref={box}
        {...ties}
        value={text}
        readOnly={readOnly}
        onChange={(event) => change(event.target.value)}
        onScroll={(event) => (numbers.current!.scrollTop = event.currentTarget.scrollTop)}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        className="min-w-0 flex-1 resize-none bg-surface px-3 py-2 outline-none max-sm:text-base max-sm:leading-5"
      />
    </div>
  );
}

/** The numbers of all lines, those that are marked by themselves: a text may have thousands. */
function runs(lines: number, marked: readonly number[]): { text: string; on: boolean }[] {
  const numbers = (from: number, until: number) => Array.from({ length: Math.max(0, until - from) }, (_, at) => `${from + at}\n`).join("");
  const shown = marked.filter((line) => line <= lines);
  const before = [0, ...shown];
  const between = [...shown, lines + 1].map((until, at) => ({ text: numbers(before[at]! + 1, until), on: false }));
  return between.flatMap((run, at) => [run, ...(at < shown.length ? [{ text: `${shown[at]}\n`, on: true }] : [])]).filter(({ text }) => text);
}
