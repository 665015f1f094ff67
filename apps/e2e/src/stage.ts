import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import type { Language } from '@passerelle/contract';

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

  constructor(
    private readonly browser: Browser,
    readonly url: string,
  ) {}

  /** A page of a visitor. */
  async visitor({ width = 1440, dark = false }: Look = {}): Promise<Page> {
    const context = await this.browser.newContext({
      locale: 'fr-BE',
      timezoneId: 'Europe/Brussels',
      viewport: { width, height: width < 600 ? 844 : 900 },
      colorScheme: dark ? 'dark' : 'light',
    });
    this.contexts.push(context);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    return page;
  }

  /** A page of the person of the demo with this key, signed in through the demo's own route. */
  async as(key: string, look: Look = {}): Promise<Page> {
    const page = await this.visitor(look);
    const { csrfToken } = (await (await page.request.get(`${this.url}/api/session`)).json()) as { csrfToken: string };
    const answer = await page.request.post(`${this.url}/api/session/demo`, {
      data: { email: `${key.replace('_', '.')}@demo.invalid` },
      headers: { 'X-CSRF-Token': csrfToken, Origin: this.url },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    await this.open(page, '/', look.language);
    return page;
  }

  /** Opens a page of the product in a language. */
  async open(page: Page, path: string, language: Language = 'fr'): Promise<void> {
    await page.goto(`${this.url}/${language}${path}`);
    await expect(page.locator('h1').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
  }
}

/** Rules of WCAG 2.2 A and AA that axe can decide. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with every finding of axe on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const findings = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  expect(findings, page.url()).toEqual([]);
}

/** A test with a stage; afterwards the browser must have had nothing to complain about. */
export const test = base.extend<{ stage: Stage }, { chrome: Browser }>({
  chrome: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture wants
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: process.env['CHROMIUM_PATH'],
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
