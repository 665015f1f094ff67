declare module '*/scripts/product.mjs' {
  /** The built product on a throw-away database with the demo. */
  export function startProduct(): Promise<{ url: string; stop: () => Promise<void> }>;
}

declare module '*/scripts/chromium.mjs' {
  export function chromiumPath(): Promise<string>;
  export const chromiumArguments: string[];
}
