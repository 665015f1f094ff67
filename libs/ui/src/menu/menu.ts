import { Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { UiIcon } from '../icon/icon';
import type { IconName } from '../icon/icon.data';

/** One action of a page or a menu. */
export interface PageAction<Id extends string = string> {
  id: Id;
  /** A verb, e.g. "Submit". */
  label: string;
  icon?: IconName;
  /** Why it cannot be done now; the action is shown but does nothing. */
  obstacle?: string;
}

let count = 0;

/** A button that opens a list of actions (`items`) and of whatever links are projected. Escape and a click elsewhere close it; with the attribute `narrowCompact` only the icon shows on narrow screens. */
@Component({
  selector: 'ui-menu',
  imports: [UiIcon],
  templateUrl: './menu.html',
  styleUrl: './menu.css',
  host: { '(click)': 'closeAfterLink($event)' },
})
export class UiMenu<Id extends string = string> {
  readonly label = input.required<string>();
  readonly icon = input<IconName>();
  /** Shows the icon only; the label stays the accessible name. */
  readonly compact = input(false);
  readonly items = input<readonly PageAction<Id>[]>([]);
  readonly choose = output<Id>();
  protected readonly popoverId = `ui-menu-${++count}`;
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  protected pick(item: PageAction<Id>): void {
    if (item.obstacle !== undefined) return;
    this.close();
    this.choose.emit(item.id);
  }

  protected closeAfterLink(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('a')) this.close();
  }

  protected move(event: Event, step: number): void {
    const targets = [...this.panel().nativeElement.querySelectorAll<HTMLElement>('a, button')];
    const index = targets.findIndex((target) => target === document.activeElement);
    targets.at((index + step) % targets.length)?.focus();
    event.preventDefault();
  }

  private close(): void {
    this.panel().nativeElement.hidePopover();
  }
}
