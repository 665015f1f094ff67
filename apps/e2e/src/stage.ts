import {
  test as base,
  expect,
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type Page,
  type Request,
} from '@playwright/test';
import type { Language } from '@passerelle/contract';
import type axe from 'axe-core';

/** How a person looks at the product. */
export interface Look {
  language?: Language;
  width?: number;
  dark?: boolean;
}

/** Opens pages as the people of the demo and remembers every complaint of the browser. */
export class Stage {
  readonly complaints: string[] = [];
  private readonly contexts: BrowserContext[] = [];
  private readonly kept = new Map<string, Page>();
  /** What a page has asked for and not yet got. */
  private readonly awaited = new WeakMap<Page, Set<Request>>();

  /** Part of the addresses where a refusal is expected. */
  private refusals?: string;
  private cuts = false;

  constructor(
    private readonly browser: Browser,
    readonly url: string,
  ) {}

  /** From now on the browser may say that the API refused something, on every page or on those with `where` in their address. */
  expectRefusals(where = ''): void {
    this.refusals = where;
  }

  /** From now on the browser may say that there is no network. */
  expectCuts(): void {
    this.cuts = true;
  }

  private note(page: Page, text: string): void {
    const refused = /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);
    const cut = text.startsWith('Failed to load resource: net::ERR_INTERNET_DISCONNECTED');
    if (!(refused && this.refusals !== undefined && page.url().includes(this.refusals)) && !(cut && this.cuts))
      this.complaints.push(`${page.url()}: ${text}`);
  }

  /** A page of a visitor. */
  async visitor({ width = 1440, dark = false }: Look = {}): Promise<Page> {
    const context = await this.browser.newContext({
      locale: 'fr-BE',
      timezoneId: 'Europe/Brussels',
      viewport: { width, height: width < 600 ? 844 : 900 },
      colorScheme: dark ? 'dark' : 'light',
      // Nothing is half faded in when it is measured.
      reducedMotion: 'reduce',
    });
    this.contexts.push(context);
    await context.addInitScript({ path: require.resolve('axe-core/axe.min.js') });
    const page = await context.newPage();
    const awaited = new Set<Request>();
    this.awaited.set(page, awaited);
    page.on('request', (request) => awaited.add(request));
    page.on('requestfinished', (request) => awaited.delete(request));
    page.on('requestfailed', (request) => awaited.delete(request));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.note(page, message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    return page;
  }

  /** The page of the person of the demo with this key, signed in through the demo's own route, at home. */
  async as(key: string, look: Look = {}): Promise<Page> {
    const page = await this.pageOf(key, look);
    await this.open(page, '/', look.language);
    return page;
  }

  /** The one page that a person, or a `visitor`, keeps open for everything that follows. */
  async pageOf(key: string, { width = 1440, dark = false }: Look = {}): Promise<Page> {
    const name = `${key} ${width} ${dark}`;
    const kept = this.kept.get(name);
    if (kept) return kept;
    const page = await this.visitor({ width, dark });
    if (key !== 'visitor') await this.signIn(page, key);
    this.kept.set(name, page);
    return page;
  }

  /** What that person may ask the API. */
  async requestsOf(key: string): Promise<APIRequestContext> {
    return (await this.pageOf(key)).request;
  }

  /** Signs the person of the demo with this key in, through the demo’s own route. */
  async signIn(page: Page, key: string): Promise<void> {
    const { csrfToken } = (await (await page.request.get(`${this.url}/api/session`)).json()) as { csrfToken: string };
    const answer = await page.request.post(`${this.url}/api/session/demo`, {
      data: { email: `${key.replace('_', '.')}@demo.invalid` },
      headers: { 'X-CSRF-Token': csrfToken, Origin: this.url },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }

  /** Opens a page of the product in a language. */
  async open(page: Page, path: string, language: Language = 'fr'): Promise<void> {
    await page.goto(`${this.url}/${language}${path}`);
    await expect(page.locator('h1').first()).toBeVisible();
    await this.settle(page);
  }

  /** Goes on to a page as a link does, without loading the product again; the focus follows to its heading (SEC-70). */
  async go(page: Page, path: string, language: Language): Promise<void> {
    const next = new URL(`${this.url}/${language}${path}`);
    const here = new URL(page.url());
    const isInside = here.pathname.startsWith(`/${language}/`) && here.pathname !== next.pathname;
    if (!isInside) return this.open(page, path, language);
    await page.evaluate((address) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, next.href);
    await expect(page.locator('main h1')).toBeFocused();
    await this.settle(page);
  }

  /** Waits until nothing is on its way to the page and it has drawn what came. */
  private async settle(page: Page): Promise<void> {
    const isWaiting = () => (this.awaited.get(page)?.size ?? 0) > 0;
    do {
      await expect.poll(isWaiting, { intervals: [20] }).toBe(false);
      await expect(page.locator('ui-skeleton, [aria-busy=true]')).toHaveCount(0);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    } while (isWaiting());
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
  }
}

/** Rules of WCAG 2.2 A and AA that axe can decide. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page as it stands, and whether it scrolls sideways. */
export function findingsOf(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    // A control half under the bar that stays at the top would be measured as half a control.
    window.scrollTo(0, 0);
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: tags,
      resultTypes: ['violations'],
      preload: false,
    });
    const findings = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [...findings, `${scrollWidth - clientWidth} px too wide`] : findings;
  }, WCAG);
}

/** A test with a stage; afterwards the browser must have had nothing to complain about. */
export const test = base.extend<{ stage: Stage }, { chrome: Browser }>({
  chrome: [
    async ({ playwright }, use) => {
      const browser = await playwright.chromium.launch({
        executablePath: process.env['CHROMIUM_PATH'],
        env: { ...process.env, LANGUAGE: 'en_US' },
        args: [
          ...(process.env['CHROMIUM_ARGUMENTS'] ?? '').split(' '),
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
        ],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  stage: async ({ chrome }, use) => {
    const stage = new Stage(chrome, process.env['PRODUCT_URL'] ?? '');
    await use(stage);
    await stage.close();
    expect(stage.complaints).toEqual([]);
  },
});

export { expect };
