// Sessions as they charge: one watch, and everything on the page that shows them reads from here.

import { useEffect, useRef, useState } from "react";
import type { Client, Session, SessionDelta, WatchState } from "wattlane";

export interface Live {
  sessions: readonly Session[];
  state: WatchState;
  /** All power, kW, as it was over the last minutes: times in seconds, as uPlot has them. */
  power: { times: number[]; values: number[] };
  error: unknown;
}

/** So often the page is drawn anew at the most, however many sessions move. */
const DRAW_MS = 250;
/** So long what has ended stays to be seen, and so far back the curve of power goes. */
const ENDED_STAYS_MS = 60_000;
const POWER_KEPT_S = 600;
const NOTHING: Live = { sessions: [], state: "CONNECTING", power: { times: [], values: [] }, error: undefined };

const goesOn = ({ status }: Session) => status === "ACTIVE" || status === "PENDING" || status === "RESERVATION";

/** A session as it is after what moved of it. */
export function moved(session: Session, { id: _, ...delta }: SessionDelta): Session {
  return delta.version < session.version ? session : { ...session, ...delta };
}

/** Those that go on, and those that have just ended; the last to begin first. */
export function useLiveSessions(client: Client): Live {
  const [live, setLive] = useState(NOTHING);
  const held = useRef(new Map<string, { session: Session; ended?: number }>());

  useEffect(() => {
    const watch = client.sessions.watchSessions();
    const sessions = held.current;
    let [state, error, dirty]: [WatchState, unknown, boolean] = ["CONNECTING", undefined, true];
    const power: Live["power"] = { times: [], values: [] };

    const hold = (session: Session) => {
      const before = sessions.get(session.id);
      if (goesOn(session)) sessions.set(session.id, { session });
      else if (before) sessions.set(session.id, { session, ended: before.ended ?? Date.now() });
      dirty = true;
    };
    const read = async () => {
      try {
        for await (const { restart, snapshot, delta } of watch) {
          if (restart) sessions.clear();
          if (snapshot) hold(snapshot);
          const known = delta && sessions.get(delta.id);
          if (known) hold(moved(known.session, delta));
        }
      } catch (thrown) {
        [error, dirty] = [thrown, true];
      }
    };
    const follow = async () => {
      for await (const next of watch.states()) [state, dirty] = [next, true];
    };
    void read();
    void follow().catch(() => {});

    const draw = setInterval(() => {
      const now = Date.now();
      for (const [id, { ended }] of sessions) if (ended && now - ended > ENDED_STAYS_MS) [dirty] = [sessions.delete(id)];
      const second = Math.floor(now / 1000);
      if (state === "LIVE" && power.times.at(-1) !== second) {
        power.times.push(second);
        power.values.push([...sessions.values()].reduce((sum, { session }) => sum + (session.status === "ACTIVE" ? Number(session.power ?? 0) : 0), 0));
        if (power.times.length > POWER_KEPT_S) power.times.shift(), power.values.shift();
        dirty = true;
      }
      if (!dirty) return;
      dirty = false;
      const all = [...sessions.values()].map(({ session }) => session).sort((a, b) => b.startTime.getTime() - a.startTime.getTime());
      setLive({ sessions: all, state, power: { times: [...power.times], values: [...power.values] }, error });
    }, DRAW_MS);
    return () => {
      clearInterval(draw);
      watch.close();
    };
  }, [client]);
  return live;
}

/** One session: as it is, then as it moves. Its power is kept from when the page was opened. */
export function useLiveSession(client: Client, id: string): { session: Session | undefined; state: WatchState; error: unknown } {
  const [session, setSession] = useState<Session>();
  const [state, setState] = useState<WatchState>("CONNECTING");
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    setSession(undefined);
    setError(undefined);
    const watch = client.sessions.watchSession({ id });
    const read = async () => {
      for await (const { snapshot, delta } of watch) {
        if (snapshot) setSession(snapshot);
        if (delta) setSession((before) => before && moved(before, delta));
      }
    };
    const follow = async () => {
      for await (const next of watch.states()) setState(next);
    };
    read().catch(setError);
    follow().catch(() => {});
    return () => watch.close();
  }, [client, id]);
  return { session, state, error };
}
