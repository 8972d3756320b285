import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { router } from "./app/router";
import { passes } from "./lib/errors";
import { lazily } from "./lib/lazily";
import { HereProvider, useStanding } from "./lib/portal";
import "./lib/group-by";
import "./lib/theme";
import { Toasts } from "./lib/toast";
import { Languages } from "./lib/words";
import "./styles.css";
import { Failed, Loading } from "./ui/states";

/** Most who come are signed in. */
const Door = lazily(async () => (await import("./app/door")).Door);

/** The SDK has tried again already by the time that an error is told; what is asked for again here is what was away for long. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => count < 2 && passes(error), staleTime: 10_000, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

function Portal() {
  const standing = useStanding();
  switch (standing.at) {
    case "starting":
      return <Loading />;
    case "broken":
      return <Failed error={standing.error} again={standing.again} />;
    case "door":
      return <Door face={standing.face} enter={standing.enter} />;
    case "home":
      return (
        <HereProvider here={standing.here}>
          <RouterProvider router={router} />
        </HereProvider>
      );
  }
}

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Languages>
      <QueryClientProvider client={queries}>
        <Portal />
        <Toasts />
      </QueryClientProvider>
    </Languages>
  </StrictMode>,
);
