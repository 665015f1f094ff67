import type { Locator, Page } from '@playwright/test';
import { expect } from './stage';

/** More stops than the longest page has. */
const MOST_STOPS = 250;
/** Roles whose controls a press of Enter sets off; the others want the space bar. */
type Pressed = 'button' | 'link';
type Ticked = 'checkbox' | 'radio';

/** Works a page as somebody does who has only a keyboard: what Tab does not reach is not there. */
export class Hands {
  constructor(readonly page: Page) {}

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
    await this.reach(within.getByRole(role, { name, exact: typeof name === 'string' }).first());
    await this.page.keyboard.press('Enter');
  }

  /** Presses a button that asks whether one is sure, and says yes. */
  async pressSurely(name: string): Promise<void> {
    await this.press('button', name);
    await this.press('button', name, this.page.getByRole('dialog'));
  }

  /** Replaces what stands in a field. */
  async write(label: string | RegExp, text: string, within: Page | Locator = this.page): Promise<void> {
    const field = within.getByLabel(label, { exact: typeof label === 'string' }).first();
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** Chooses the first option of a list that holds these words, with the arrow keys. */
  async choose(label: string | RegExp, words: string, within: Page | Locator = this.page): Promise<void> {
    const list = within.getByLabel(label, { exact: typeof label === 'string' }).first();
    await expect(list.locator('option', { hasText: words }).first()).toBeAttached();
    await this.reach(list);
    await this.page.keyboard.press('Home');
    const chosen = list.locator('option:checked');
    const count = await list.locator('option').count();
    for (let moves = 0; moves < count && !(await chosen.innerText()).includes(words); moves++)
      await this.page.keyboard.press('ArrowDown');
    await expect(chosen).toContainText(words);
  }

  /** Ticks a box, or picks one of several. */
  async tick(name: string | RegExp, within: Page | Locator = this.page, role: Ticked = 'checkbox'): Promise<void> {
    const box = within.getByRole(role, { name, exact: typeof name === 'string' }).first();
    await this.reach(box);
    await this.page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }

  /** Writes a day, `YYYY-MM-DD`, digit by digit in the order of the browser's own language: month, day, year. */
  async day(label: string | RegExp, date: string, within: Page | Locator = this.page): Promise<void> {
    const field = within.getByLabel(label, { exact: typeof label === 'string' }).first();
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
