// Parts of a page that are loaded when they are first shown. React's lazy keeps an import that failed for ever; these are tried again.

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Failed, Loading } from "@/ui/states";
import { Said } from "./errors";
import { toast } from "./toast";
import { type Part, sayable } from "./words";

type Load<Props> = () => Promise<ComponentType<Props>>;

/** After so long a page has all that it needs first, ms. */
const IDLE_MS = 15_000;
const windows: (() => Promise<unknown>)[] = [];

/** Loads what opens over pages once they have what they need: then it opens without a network, too. Answers what keeps it from that. */
export function warm(): () => void {
  const timer = setTimeout(() => windows.forEach((load) => load()), IDLE_MS);
  return () => clearTimeout(timer);
}

function part<Props>(load: Load<Props>) {
  let loaded: ComponentType<Props> | undefined;
  const preload = async () => (loaded ??= await load());
  /** What draws it, once that is there; `missing` is told when it cannot be had. */
  const usePart = (missing: () => void) => {
    const [, setThere] = useState(false);
    const again = () => preload().then(() => setThere(true), missing);
    useEffect(() => void (loaded ?? again()), []);
    return { Loaded: loaded, again };
  };
  return { preload, usePart };
}

/** Where it is only loaded ahead, nobody waits for it. */
function quietly(load: () => Promise<unknown>): () => Promise<void> {
  return () =>
    load().then(
      () => {},
      () => {},
    );
}

/** A part of a page, or one as a whole, and which words it `says` beside those of all pages: where it cannot be had that is said in its place. */
export function lazily<Props extends object>(load: Load<Props>, ...says: Part[]) {
  const { preload, usePart } = part(async () => (await Promise.all([load(), sayable(...says)]))[0]);
  const Lazily = (props: Props) => {
    const t = useTranslations("states");
    const [missing, setMissing] = useState(false);
    // What a newer portal has taken the place of is nowhere to be had any more: the page has to be a newer one, too.
    const { Loaded, again } = usePart(() => (missing && navigator.onLine ? location.reload() : setMissing(true)));
    if (Loaded) return <Loaded {...props} />;
    return missing ? <Failed error={new Said(t("partMissing"))} again={() => void again()} /> : <Loading />;
  };
  return Object.assign(Lazily, { preload: quietly(preload) });
}

interface OpenedProps {
  onClose: () => void;
  /** What stands there until it is drawn. */
  meanwhile?: ReactNode;
}

/** What opens over a page. Where it cannot be had that is said, and it is closed: the page stays as it is, and it can be opened another time. */
export function opened<Props extends object>(load: Load<Props>) {
  const { preload, usePart } = part(load);
  windows.push(quietly(preload));
  const Opened = ({ meanwhile, ...props }: Omit<Props, keyof OpenedProps> & OpenedProps) => {
    const t = useTranslations("states");
    const { Loaded } = usePart(() => {
      toast.error(t("partMissing"));
      props.onClose();
    });
    return Loaded ? <Loaded {...(props as unknown as Props)} /> : meanwhile;
  };
  return Object.assign(Opened, { preload: quietly(preload) });
}
