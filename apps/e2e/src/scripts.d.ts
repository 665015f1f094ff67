declare module '*/scripts/postgres.mjs' {
  /** A throw-away PostgreSQL. */
  export function withDisposableServer(): Promise<{ url: string; stop: () => Promise<void> }>;
}

declare module '*/scripts/chromium.mjs' {
  export function chromiumPath(): Promise<string>;
  export const chromiumArguments: string[];
}
