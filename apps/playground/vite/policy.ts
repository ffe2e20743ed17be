import type { Plugin } from "vite";

/**
 * The policy stands in `index.html`, so that the page carries it wherever it is served from.
 * While developing, Vite needs two things more: the inline preamble of React's refresh, and its own web socket.
 */
export function relaxPolicyInDevelopment(): Plugin {
  return {
    name: "interleave:relax-policy-in-development",
    apply: "serve",
    transformIndexHtml: (html) =>
      html
        .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:"),
  };
}
