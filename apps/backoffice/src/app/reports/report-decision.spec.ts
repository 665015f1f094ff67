import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { euro, type CheckReport } from '@passerelle/contract';
import { ReportDecision } from './report-decision';
import { REPORT } from './report-sample';
import './reports.texts';

async function open() {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'en' }] });
  const fixture = TestBed.createComponent(ReportDecision);
  const sent: CheckReport[] = [];
  const send = (body: CheckReport) => {
    sent.push(body);
    return Promise.resolve();
  };
  fixture.componentRef.setInput('report', REPORT);
  fixture.componentRef.setInput('send', send);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  /** Types in the amount or the remark of a category. */
  const type = async (category: number, control: 'input' | 'textarea', value: string) => {
    const found = element.querySelectorAll('fieldset')[category]?.querySelector<HTMLInputElement>(control);
    if (!found) throw new Error('no control');
    found.value = value;
    found.dispatchEvent(new Event('input'));
    await settle();
  };
  const press = async (text: string) => {
    [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === text)?.click();
    await settle();
  };
  const text = (selector: string) => element.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return { sent, type, press, text, record: () => press('Record the accepted costs') };
}

describe('ReportDecision', () => {
  it('computes the final grant and the balance as soon as every category has an amount (R41)', async () => {
    const { type, press, text } = await open();
    await type(0, 'input', '30 000');
    expect(text('app-report-balance')).toBe('');
    await press('Accept as spent');
    await type(0, 'input', '30 000');
    expect(text('app-report-balance')).toContain('80.00 % of the accepted costs lowest: the final grant €31,200.00');
    expect(text('app-report-balance tfoot')).toContain('€11,200.00 is still to be paid to the beneficiary.');
    await type(0, 'input', '10000');
    expect(text('app-report-balance tfoot')).toContain('€4,800.00 is to be recovered from the beneficiary.');
  });

  it('accepts less than was spent only with a reason, and never more', async () => {
    const { sent, type, press, text, record } = await open();
    await press('Accept as spent');
    await type(0, 'input', '36000.01');
    await record();
    expect(text('ui-error-summary')).toContain('At most what was spent is accepted: €36,000.00.');
    await type(0, 'input', '35000');
    await record();
    expect(text('ui-error-summary')).toContain('Say why less is accepted than was spent.');
    expect(text('fieldset ui-field:has(textarea)')).toContain('Say why less is accepted than was spent.');
    expect(sent).toEqual([]);
    await type(0, 'textarea', 'Sans pièce');
    await type(2, 'input', '4000');
    await record();
    expect(sent).toEqual([
      {
        accepted: [
          { category: 'A', amount: euro('35000.00'), note: 'Sans pièce' },
          { category: 'B', amount: euro('5000.00'), note: '' },
          { category: 'C', amount: euro('4000.00'), note: '' },
        ],
      },
    ]);
  });

  it('keeps structure costs within their share of the other costs', async () => {
    const { sent, type, press, text, record } = await open();
    await press('Accept as spent');
    await type(0, 'input', '30000');
    await type(0, 'textarea', 'Sans pièce');
    await record();
    expect(text('ui-error-summary')).toContain('up to 10 % of operational and management costs: €3,500.00');
    expect(sent).toEqual([]);
  });
});
