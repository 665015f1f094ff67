import { provideHttpClient } from '@angular/common/http';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { euro, type AdmissibilityCheck } from '@passerelle/contract';
import { POINT, SCREENING } from './review-sample';
import './reviews.texts';
import { screeningActions } from './screening-actions';
import { ScreeningChecks, type CheckDecision } from './screening-checks';

async function show(checks: AdmissibilityCheck[], mayCheck = false, organisationId?: string) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideRouter([]), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const fixture = TestBed.createComponent(ScreeningChecks);
  const decisions: CheckDecision[] = [];
  fixture.componentInstance.decide.subscribe((decision) => decisions.push(decision));
  fixture.componentRef.setInput('checks', checks);
  fixture.componentRef.setInput('mayCheck', mayCheck);
  fixture.componentRef.setInput('organisationId', organisationId);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const words = () => element.textContent.replace(/\s+/g, ' ');
  const links = () => [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  return { words, decisions, links, buttons: () => [...element.querySelectorAll('button')] };
}

describe('ScreeningChecks', () => {
  it('explains what the system found, at its field and said of the applicant (R8)', async () => {
    const { words, buttons } = await show([
      {
        ...POINT,
        code: 'attachments',
        automatic: true,
        outcome: 'fail',
        findings: [{ path: 'attachments.statutes', code: 'attachment-missing' }],
      },
      {
        ...POINT,
        code: 'duration',
        automatic: true,
        outcome: 'fail',
        findings: [{ path: 'project.endsOn', code: 'duration-too-long', params: { max: 24 } }],
      },
    ]);
    expect(words()).toContain('Statutes: missing.');
    expect(words()).toContain('Ends on: The project may last 24 months at most.');
    expect(buttons()).toEqual([]);
  });

  it('names with links what it found, for a person to decide, and decides what is certain itself', async () => {
    const debt = {
      feature: 'recoveries' as const,
      id: 'r1',
      reference: 'REC-1',
      title: 'Gardens',
      amount: euro('1500.00'),
      reason: 'debt-overdue' as const,
    };
    const alike = {
      ...debt,
      feature: 'projects' as const,
      id: 'p1',
      reference: 'P-1',
      reason: 'similar-title' as const,
    };
    const { words, buttons, links } = await show(
      [
        { ...POINT, code: 'double-financing', matches: [alike] },
        {
          ...POINT,
          code: 'open-debt',
          outcome: 'fail',
          matches: [debt],
          findings: [{ path: 'partners.applicant', code: 'debt-overdue' }],
        },
        { ...POINT, code: 'duplicate', outcome: 'pass' },
      ],
      true,
    );
    expect(links()).toEqual(['/projects/p1', '/payments/recoveries/r1']);
    expect(words()).toContain('P-1 · Gardens €1,500.00 (similar title)');
    expect(words()).toContain('Organisation: what it owes the Region is overdue.');
    expect(words()).toContain('The system found nothing.');
    const decided = buttons().map(({ textContent }) => textContent.split(':')[1]?.trim());
    expect(decided).not.toContain('No open debt to the Region');
  });

  it('leaves a number nobody looked up open, with the way to the page where its status is recorded', async () => {
    const findings = [{ path: 'partners.applicant', code: 'kbo-unknown' }];
    const { words, links } = await show([{ ...POINT, code: 'kbo', automatic: true, findings }], false, 'o1');
    expect(words()).toContain('To be checked');
    expect(words()).toContain('Organisation: the status of the enterprise number was not recorded');
    expect(links()).toEqual(['/organisations/o1']);
  });

  it('notes a point that passes at once and asks for words when it fails', async () => {
    const { buttons, decisions } = await show([POINT], true);
    for (const button of buttons()) button.click();
    expect(decisions.map(({ outcome, write }) => ({ outcome, write }))).toEqual([
      { outcome: 'pass', write: false },
      { outcome: 'fail', write: true },
    ]);
  });
});

describe('screeningActions', () => {
  const open = (...actions: ('confirm' | 'return' | 'reject' | 'admit')[]) =>
    actions.map((action) => ({ action, obstacle: null }));

  it('admits what passes, and asks the applicant first when a point fails (R9, R11)', () => {
    expect(screeningActions({ ...SCREENING, actions: open('return', 'reject', 'admit') }).next?.id).toBe('admit');
    const checks = [{ ...POINT, outcome: 'fail' as const }];
    expect(screeningActions({ checks, actions: open('return', 'reject') }).next?.id).toBe('return');
  });

  it('explains the second person, and hides what is not for the reader (R8)', () => {
    const { next, actions } = screeningActions({
      ...SCREENING,
      actions: [
        { action: 'confirm', obstacle: 'not-permitted' },
        { action: 'admit', obstacle: 'confirmation-missing' },
      ],
    });
    expect(next?.obstacle).toContain('a second person has to confirm');
    expect(actions).toEqual([]);
  });
});
