// What charges, for as long as a page shows it.

import { useCallback, useEffect, useRef, useState } from "react";
import type { Client, Session, SessionDelta, WatchState } from "wattlane";
import { BEGINNING, follow, type Standing } from "./follow";

/** So long what has ended stays to be seen, and so far back the curve of power goes. */
const ENDED_STAYS_MS = 60_000;
const POWER_KEPT_S = 600;

/** Power over time, kW: times in seconds, as charts have them. */
export interface Power {
  times: number[];
  values: number[];
}

/** A number that is another one after each call: what depends on it begins anew. */
export function useAgain(): [number, () => void] {
  const [times, setTimes] = useState(0);
  return [times, useCallback(() => setTimes((times) => times + 1), [])];
}

export const goesOn = ({ status }: Session) => status === "ACTIVE" || status === "PENDING" || status === "RESERVATION";

/** A session as it is after what moved of it. */
function moved(session: Session, { id: _, ...delta }: SessionDelta): Session {
  return delta.version < session.version ? session : { ...session, ...delta };
}

export interface LiveSessions extends Standing {
  sessions: readonly Session[];
  /** All power, as it was over the last minutes. */
  power: Power;
  again: () => void;
}

/** Those that go on, and those that have just ended; the last to begin first. */
export function useLiveSessions(client: Client): LiveSessions {
  const [times, again] = useAgain();
  const [live, setLive] = useState<Omit<LiveSessions, "again">>({ ...BEGINNING, sessions: [], power: { times: [], values: [] } });
  const held = useRef(new Map<string, { session: Session; ended?: number }>());

  useEffect(() => {
    const sessions = held.current;
    const power: Power = { times: [], values: [] };
    const hold = (session: Session) => {
      const before = sessions.get(session.id);
      if (goesOn(session)) sessions.set(session.id, { session });
      else if (before) sessions.set(session.id, { session, ended: before.ended ?? performance.now() });
    };
    const forget = () => {
      let forgotten = false;
      for (const [id, { ended }] of sessions) if (ended && performance.now() - ended > ENDED_STAYS_MS) forgotten = sessions.delete(id);
      return forgotten;
    };
    const measure = (state: WatchState) => {
      const second = Math.floor(Date.now() / 1000);
      if (state !== "LIVE" || power.times.at(-1) === second) return false;
      power.times.push(second);
      power.values.push([...sessions.values()].reduce((sum, { session }) => sum + (session.status === "ACTIVE" ? Number(session.power ?? 0) : 0), 0));
      if (power.times.length > POWER_KEPT_S) (power.times.shift(), power.values.shift());
      return true;
    };
    return follow(
      client.sessions.watchSessions(),
      ({ restart, snapshot, delta }) => {
        if (restart) sessions.clear();
        if (snapshot) hold(snapshot);
        const known = delta && sessions.get(delta.id);
        if (known) hold(moved(known.session, delta));
      },
      (how) => {
        const all = [...sessions.values()].map(({ session }) => session).sort((a, b) => b.startTime.getTime() - a.startTime.getTime());
        setLive({ ...how, sessions: all, power: { times: [...power.times], values: [...power.values] } });
      },
      (state) => [forget(), measure(state)].includes(true),
    );
  }, [client, times]);
  return { ...live, again };
}

export interface LiveSession extends Standing {
  session: Session | undefined;
  power: Power;
  again: () => void;
}

/** One session: as it is, then as it moves. */
export function useLiveSession(client: Client, id: string): LiveSession {
  const [times, again] = useAgain();
  const [live, setLive] = useState<Omit<LiveSession, "again">>({ ...BEGINNING, session: undefined, power: { times: [], values: [] } });
  useEffect(() => {
    let session: Session | undefined;
    let power: Power = { times: [], values: [] };
    setLive({ ...BEGINNING, session, power });
    return follow(
      client.sessions.watchSession({ id }),
      ({ snapshot, delta }) => {
        if (snapshot) [session, power] = [snapshot, powerOf(snapshot)];
        if (!delta || !session) return;
        session = moved(session, delta);
        const second = delta.lastUpdated && delta.lastUpdated.getTime() / 1000;
        if (second !== undefined && delta.power !== undefined && second > (power.times.at(-1) ?? 0)) {
          power = { times: [...power.times, second], values: [...power.values, Number(delta.power)] };
        }
      },
      (how) => setLive({ ...how, session, power }),
    );
  }, [client, id, times]);
  return { ...live, again };
}

/** The mean power of each period, as steps: for drawing, so floats will do. What comes after a snapshot is told as power. */
function powerOf(session: Session): Power {
  const power: Power = { times: [], values: [] };
  const end = session.endTime ?? session.lastUpdated;
  session.chargingPeriods.forEach(({ startTime, dimensions }, at) => {
    const until = session.chargingPeriods[at + 1]?.startTime ?? end;
    const hours = (until.getTime() - startTime.getTime()) / 3_600_000;
    if (hours <= 0) return;
    const mean = Number(dimensions.find(({ type }) => type === "ENERGY")?.volume ?? 0) / hours;
    power.times.push(startTime.getTime() / 1000, until.getTime() / 1000 - 0.001);
    power.values.push(mean, mean);
  });
  return power;
}
