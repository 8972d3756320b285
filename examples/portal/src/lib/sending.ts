// What somebody sends: as one request however often it is tried.

import { useRef, useState } from "react";
import { passes } from "./errors";

export interface Sending<Said> {
  busy: boolean;
  /** What kept the last from being taken. */
  error: unknown;
  /** Takes the error away. */
  dismiss: () => void;
  submit: (said: Said) => Promise<void>;
}

/** Sends what is said, a text tells it from something else. What is on its way is not sent a second time. */
export function useSending<Said>(send: (said: Said, requestId: string) => Promise<unknown>): Sending<Said> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  // The same until it has been answered, or says something else.
  const request = useRef<{ id: string; said: string }>(undefined);
  const submit = async (said: Said) => {
    if (busy) return;
    const text = JSON.stringify(said);
    if (request.current?.said !== text) request.current = { id: crypto.randomUUID(), said: text };
    setBusy(true);
    setError(undefined);
    try {
      await send(said, request.current.id);
      request.current = undefined;
    } catch (error) {
      if (!passes(error)) request.current = undefined;
      setError(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, dismiss: () => setError(undefined), submit };
}
