// Now, by the minute: a page that stays open goes on from then.

import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

const minute = () => new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);

export function useNow(): Date {
  const [now, setNow] = useState(minute);
  useEffect(() => {
    const timer = setInterval(() => setNow((before) => (+before === +minute() ? before : minute())), MINUTE_MS / 4);
    return () => clearInterval(timer);
  }, []);
  return now;
}
