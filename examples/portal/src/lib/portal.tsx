// Who is here: the provider, the person, the client of their calls. Tokens live in this module's memory alone, and go with the page.

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Client, init } from "wattlane";
import { type Face, getFace, mint, type Person, SignedOut, signIn, signOut } from "./backend";
import { wear } from "./face";

/** What somebody who is signed in has. */
export interface Here {
  face: Face;
  person: Person;
  client: Client;
  /** Whether the access token has a scope. The server decides; this is so that nothing is shown that would be refused. */
  can: (scope: string) => boolean;
  leave: () => Promise<void>;
  /** Whether somebody else was here in this tab, who did not leave it. */
  instead: boolean;
  /** Puts a changed face on the page. */
  rename: (face: Pick<Face, "name" | "branding">) => void;
}

export type Standing =
  | { at: "starting" }
  | { at: "broken"; error: unknown; again: () => void }
  | { at: "door"; face: Face; enter: (id: string) => Promise<void> }
  | { at: "home"; here: Here };

const HereContext = createContext<Here | undefined>(undefined);

/** Who is here. Only below a page of somebody who is signed in. */
export function useHere(): Here {
  const here = use(HereContext);
  if (!here) throw new Error("nobody is signed in here");
  return here;
}

export function HereProvider({ here, children }: { here: Here; children: ReactNode }) {
  return <HereContext value={here}>{children}</HereContext>;
}

interface Entered {
  person: Person;
  client: Client;
  scopes: ReadonlySet<string>;
  /** See `Here`. */
  instead: boolean;
}

/** The other tabs, which have the same cookie: told the id of who signs in, and nothing when somebody leaves. */
const tabs = new BroadcastChannel("portal");

/** What is told of whom the backend says is here, for as long as their client is used. */
interface Told {
  /** They are here no more, or somebody else is. */
  gone: () => void;
  scopes: (scopes: readonly string[]) => void;
}

/** Enters as whom the backend knows already. */
async function enter(address: string, told: Told): Promise<Omit<Entered, "instead">> {
  const [{ accessToken: first, person, scopes }] = await Promise.all([mint(), init()]);
  let ready: string | undefined = first;
  const gone = (error: unknown): never => {
    if (error instanceof SignedOut) told.gone();
    throw error;
  };
  const accessToken = async () => {
    if (ready !== undefined) {
      const token = ready;
      ready = undefined;
      return token;
    }
    const minted = await mint().catch(gone);
    // What is seen here and done here is the former person's.
    if (minted.person.id !== person.id) return gone(new SignedOut());
    told.scopes(minted.scopes);
    return minted.accessToken;
  };
  return { person, client: new Client(address, { accessToken }), scopes: new Set(scopes) };
}

/** How things stand with this portal: what is shown follows from it. */
export function useStanding(): Standing {
  const queries = useQueryClient();
  const [face, setFace] = useState<Face>();
  const [entered, setEntered] = useState<Entered>();
  const [error, setError] = useState<unknown>();
  const [tries, setTries] = useState(0);
  const held = useRef<Entered>(undefined);
  /** Who was here before, and did not leave by themselves. */
  const before = useRef<string>(undefined);

  const hold = useCallback((next?: Entered) => {
    held.current?.client.free();
    held.current = next;
    setEntered(next);
  }, []);
  // What the one before has seen is not for the next one, and who there is to be may have changed.
  const drop = useCallback(() => {
    hold();
    setFace(undefined);
    setTries((tries) => tries + 1);
    queries.clear();
  }, [hold, queries]);
  const come = useCallback(
    (face: Face) =>
      enter(face.address, {
        gone: () => {
          before.current = held.current?.person.id;
          drop();
        },
        scopes: (scopes) => setEntered((now) => now && (scopes.join() === [...now.scopes].join() ? now : { ...now, scopes: new Set(scopes) })),
      }),
    [drop],
  );

  useEffect(() => {
    let left = false;
    setError(undefined);
    const begin = async () => {
      const face = await getFace();
      if (left) return;
      wear(face.name, face.branding);
      // Who was removed meanwhile stands before the door, as everybody does who is not signed in.
      const next = face.person && (await come(face).catch(orNobody));
      const shown = next || !face.person ? face : await getFace();
      if (left) return next?.client.free();
      if (next) hold({ ...next, instead: before.current !== undefined && before.current !== next.person.id });
      before.current = undefined;
      setFace(shown);
    };
    begin().catch((error) => !left && setError(error));
    return () => void (left = true);
  }, [tries, come, hold]);

  useEffect(() => {
    tabs.onmessage = ({ data }: MessageEvent<string | undefined>) => {
      const here = held.current?.person.id;
      if (here !== undefined && here === data) return;
      before.current = here;
      drop();
    };
    return () => void (tabs.onmessage = null);
  }, [drop]);

  // A page that is seen again, or another network: what waits to try again need not wait.
  useEffect(() => {
    const now = () => document.visibilityState === "visible" && entered?.client.reconnectNow();
    document.addEventListener("visibilitychange", now);
    window.addEventListener("online", now);
    return () => {
      document.removeEventListener("visibilitychange", now);
      window.removeEventListener("online", now);
    };
  }, [entered]);

  return useMemo<Standing>(() => {
    if (error !== undefined) return { at: "broken", error, again: () => setTries((tries) => tries + 1) };
    if (!face) return { at: "starting" };
    if (!entered) {
      const enterAs = async (id: string) => {
        await signIn(id);
        tabs.postMessage(id);
        hold({ ...(await come(face)), instead: false });
      };
      return { at: "door", face, enter: enterAs };
    }
    const { person, client, scopes, instead } = entered;
    const leave = async () => {
      await signOut();
      tabs.postMessage(undefined);
      drop();
    };
    const rename = (change: Pick<Face, "name" | "branding">) => {
      wear(change.name, change.branding);
      setFace({ ...face, ...change });
    };
    return { at: "home", here: { face, person, client, can: (scope) => scopes.has(scope), leave, rename, instead } };
  }, [face, entered, error, hold, come, drop]);
}

/** Undefined where nobody is signed in. */
function orNobody(error: unknown): undefined {
  if (!(error instanceof SignedOut)) throw error;
}
