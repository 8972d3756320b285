// Who is here: the provider, the person, the client of their calls. Tokens live in this module's memory alone, and go with the page.

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
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
}

/** Signs in a person whom the backend knows already. `gone` is told when it does so no more. */
async function enter(address: string, person: Person, gone: () => void): Promise<Entered> {
  const [first] = await Promise.all([mint(), init()]);
  let ready: string | undefined = first.accessToken;
  const accessToken = async () => {
    const token = ready ?? (await mint().catch(orGone)).accessToken;
    ready = undefined;
    return token;
  };
  const orGone = (error: unknown): never => {
    if (error instanceof SignedOut) gone();
    throw error;
  };
  return { person, client: new Client(address, { accessToken }), scopes: new Set(first.scopes) };
}

/** How things stand with this portal: what is shown follows from it. */
export function useStanding(): Standing {
  const queries = useQueryClient();
  const [face, setFace] = useState<Face>();
  const [entered, setEntered] = useState<Entered>();
  const [error, setError] = useState<unknown>();
  const [tries, setTries] = useState(0);

  // What the one before has seen is not for the next one, and who there is to be may have changed.
  const drop = useCallback(() => {
    setEntered((before) => (before?.client.free(), undefined));
    setFace(undefined);
    setTries((tries) => tries + 1);
    queries.clear();
  }, [queries]);
  const welcome = useCallback(
    async (face: Face, person: Person) => {
      const next = await enter(face.address, person, drop);
      setEntered((before) => (before?.client.free(), next));
    },
    [drop],
  );

  useEffect(() => {
    let left = false;
    setError(undefined);
    getFace()
      .then(async (face) => {
        if (left) return;
        wear(face.name, face.branding);
        if (face.person) await welcome(face, face.person);
        setFace(face);
      })
      .catch((error) => !left && setError(error));
    return () => void (left = true);
  }, [tries, welcome]);

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
        const { person } = await signIn(id);
        await welcome(face, person);
      };
      return { at: "door", face, enter: enterAs };
    }
    const { person, client, scopes } = entered;
    const leave = async () => {
      await signOut();
      drop();
    };
    const rename = (change: Pick<Face, "name" | "branding">) => {
      wear(change.name, change.branding);
      setFace({ ...face, ...change });
    };
    return { at: "home", here: { face, person, client, can: (scope) => scopes.has(scope), leave, rename } };
  }, [face, entered, error, welcome, drop]);
}
