import { LANGUAGES, type Language } from '@passerelle/contract';
import type { Locator, Page } from '@playwright/test';
import { expect } from './stage';
import { say, sayAlone } from './words';

/** More stops than the longest page has. */
const MOST_STOPS = 250;
/** Roles whose controls a press of Enter sets off; the others want the space bar. */
type Pressed = 'button' | 'link';
type Ticked = 'checkbox' | 'radio';
type Found = Parameters<Page['getByRole']>[0];

/**
 * Works a page as somebody does who has only a keyboard: what Tab does not reach is not there. Texts of the product are
 * given in English and found in the language of the page; data stands in ‹ › or is a regular expression.
 */
export class Hands {
  constructor(readonly page: Page) {}

  /** The language of the page stands in its address. */
  get language(): Language {
    const [, first] = new URL(this.page.url()).pathname.split('/');
    return LANGUAGES.find((language) => language === first) ?? 'en';
  }

  /** What a text is called on the page. */
  say(text: string): string | RegExp {
    return say(text, this.language);
  }

  /** The same for what is called so and nothing more. */
  named(name: string | RegExp): string | RegExp {
    return typeof name === 'string' ? sayAlone(name, this.language) : name;
  }

  /** Where it stands. */
  text(text: string): Locator {
    return this.page.getByText(this.say(text));
  }

  /** What has this role and this name. */
  find(role: Found, name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole(role, { name: this.named(name), exact: true });
  }

  /** A part of the page by its heading. */
  section(heading: string): Locator {
    return this.page.locator('ui-section').filter({ has: this.find('heading', heading) });
  }

  /** Until the form says that it has kept everything. */
  async expectSaved(): Promise<void> {
    await expect(this.page.locator('ui-autosave')).toContainText(this.say('Saved ‹…›'));
  }

  /** Opens a page of the navigation, which stands behind a button on a narrow one. */
  async goTo(entry: string): Promise<void> {
    const menu = this.find('button', 'Menu');
    await expect(this.page.locator('#navigation')).toBeAttached();
    if (await menu.isVisible()) await this.press('button', 'Menu');
    await this.press('link', entry, this.find('navigation', 'Main navigation'));
  }

  /** The first field with this label. */
  field(label: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByLabel(this.named(label), { exact: true }).first();
  }

  /** Moves the focus with Tab, or back with Shift and Tab, until it is on the control. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    await expect(target).toBeEnabled();
    const { back, between } = await target.evaluate(wayFromTheFocus);
    const key = back ? 'Shift+Tab' : 'Tab';
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (stop >= between && (await target.evaluate((element) => element === element.ownerDocument.activeElement)))
        return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`Tab never reaches ${target.toString()}`);
  }

  async press(role: Pressed, name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.reach(this.find(role, name, within).first());
    await this.page.keyboard.press('Enter');
  }

  /** Presses a button that asks whether one is sure, and says yes. */
  async pressSurely(name: string): Promise<void> {
    await this.press('button', name);
    await this.press('button', name, this.page.getByRole('dialog'));
  }

  /** Replaces what stands in a field. */
  async write(label: string | RegExp, text: string, within: Page | Locator = this.page): Promise<void> {
    const field = this.field(label, within);
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** Chooses the first option of a list that holds these words, with the arrow keys. */
  async choose(label: string | RegExp, option: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    const list = this.field(label, within);
    const words = typeof option === 'string' ? this.say(option) : option;
    await expect(list.locator('option', { hasText: words }).first()).toBeAttached();
    const chosen = list.locator('option:checked');
    const holds = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
    // A list that gets other options meanwhile is gone through once more.
    await expect(async () => {
      await this.reach(list);
      await this.page.keyboard.press('Home');
      const count = await list.locator('option').count();
      for (let moves = 0; moves < count && !holds(await chosen.innerText()); moves++)
        await this.page.keyboard.press('ArrowDown');
      expect(await chosen.innerText()).toMatch(words);
    }).toPass({ timeout: 10_000 });
  }

  /** Ticks a box, or picks one of several. */
  async tick(name: string | RegExp, within: Page | Locator = this.page, role: Ticked = 'checkbox'): Promise<void> {
    const box = this.find(role, name, within).first();
    await this.reach(box);
    await this.page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }

  /** Writes a day, `YYYY-MM-DD`, digit by digit in the order of the browser's own language: month, day, year. */
  async day(label: string | RegExp, date: string, within: Page | Locator = this.page): Promise<void> {
    const field = this.field(label, within);
    await this.reach(field);
    const [year = '', month = '', day = ''] = date.split('-');
    await this.page.keyboard.type(`${month}${day}${year}`);
    await expect(field).toHaveValue(date);
  }
}

/** Where the control lies, and how many stops surely come before it: a group of radio buttons is one, a date has several. */
function wayFromTheFocus(target: Element): { back: boolean; between: number } {
  const { activeElement: focus, body } = target.ownerDocument;
  const isAfter = (one: Element, other: Element) =>
    (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const start = focus ?? body;
  const back = isAfter(start, target);
  const [first, last] = back ? [target, start] : [start, target];
  const stops = body.querySelectorAll<HTMLElement>('a[href], button, input:not([type=radio]), select, textarea');
  const between = [...stops].filter(
    (stop) =>
      isAfter(stop, first) &&
      isAfter(last, stop) &&
      stop.tabIndex >= 0 &&
      !stop.matches(':disabled, [inert] *') &&
      stop.checkVisibility({ visibilityProperty: true }),
  );
  return { back, between: between.length };
}
