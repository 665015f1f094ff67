import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { UiColumnChooser } from './column-chooser';

@Component({
  selector: 'ui-test-host',
  imports: [UiColumnChooser],
  template: `<ui-column-chooser [columns]="columns" [usual]="['title', 'state']" [(chosen)]="chosen" />`,
})
class Host {
  readonly columns = [
    { key: 'title', label: 'Title' },
    { key: 'state', label: 'State' },
    { key: 'amount', label: 'Amount' },
  ];
  readonly chosen = signal<readonly string[]>(['title', 'state']);
}

async function setUp() {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const click = async (label: string) => {
    const found = [...element.querySelectorAll('label, .usual')].find((one) => one.textContent.includes(label));
    (found?.querySelector('input') ?? (found as HTMLElement)).click();
    await fixture.whenStable();
  };
  return { host: fixture.componentInstance, element, click };
}

describe('UiColumnChooser', () => {
  it('shows and hides columns in the order of the list', async () => {
    const { host, click } = await setUp();
    await click('Amount');
    await click('Title');
    await click('Title');
    expect(host.chosen()).toEqual(['title', 'state', 'amount']);
  });

  it('keeps the last column, and goes back to the usual ones', async () => {
    const { host, element, click } = await setUp();
    await click('Title');
    expect(element.querySelectorAll('input')[1]?.disabled).toBe(true);
    await click('State');
    expect(host.chosen()).toEqual(['state']);
    await click('Usual');
    expect(host.chosen()).toEqual(['title', 'state']);
  });
});
