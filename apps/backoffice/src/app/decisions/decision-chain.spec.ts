import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { DecisionDetail, DecisionStepView, DocumentView } from '@passerelle/contract';
import { DecisionChain, type ChosenStep } from './decision-chain';
import { DECISION, STEP } from './decision-sample';
import './decisions.texts';

function show(steps: DecisionStepView[], changes: Partial<DecisionDetail> = {}) {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'en' }] });
  const fixture = TestBed.createComponent(DecisionChain);
  const chosen: ChosenStep[] = [];
  fixture.componentInstance.choose.subscribe((step) => chosen.push(step));
  fixture.componentRef.setInput('decision', { ...DECISION, ...changes, steps });
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const line = (index: number) => element.querySelectorAll('li')[index]?.textContent.replace(/\s+/g, ' ') ?? '';
  const buttons = () => [...element.querySelectorAll('button')];
  return { element, line, buttons, chosen };
}

describe('DecisionChain', () => {
  it('says who spoke, when, and on which document', () => {
    const documents = [{ id: 'x1', name: 'avis.pdf', kind: 'opinion' } as DocumentView];
    const spoken = { ...STEP, state: 'favourable' as const, decidedOn: '2026-06-01', documentId: 'x1' };
    const { element, line } = show(
      [
        { ...spoken, recordedByName: 'Personne manager', documentId: null },
        { ...spoken, id: 's2', kind: 'inspector', recordedByName: 'Personne officer', onBehalf: true, item: 'IF-12' },
      ],
      { documents },
    );
    expect(line(0)).toContain('by Personne manager');
    expect(line(1)).toContain('IF-12');
    expect(line(1)).toContain('registered by Personne officer on their behalf');
    expect(element.querySelector('a')?.getAttribute('href')).toBe('/api/decisions/d1/documents/x1');
  });

  it('offers what the API allows on a step, and nothing else', () => {
    const { buttons, chosen } = show([
      { ...STEP, obstacle: null },
      { ...STEP, id: 's2', kind: 'inspector', onBehalfObstacle: null },
      { ...STEP, id: 's3', kind: 'minister' },
      { ...STEP, id: 's4', kind: 'government', overruleOnBehalfObstacle: null },
    ]);
    expect(buttons().map((button) => button.firstElementChild?.textContent)).toEqual([
      'Record my decision',
      'Register with its document',
      'Register what overrules it',
    ]);
    for (const button of buttons()) button.click();
    expect(chosen.map(({ step, as }) => `${step.id} ${as}`)).toEqual([
      's1 own',
      's2 on-behalf',
      's4 overrule-on-behalf',
    ]);
  });

  it('explains four eyes, and the reason an opinion was overruled', () => {
    const overruled = { ...STEP, id: 's2', state: 'overruled' as const, overruledByName: 'Personne government' };
    const { line } = show([
      { ...STEP, obstacle: 'four-eyes' },
      { ...overruled, overruleReason: 'Urgence.' },
    ]);
    expect(line(0)).toContain('another person has to do it');
    expect(line(1)).toContain('Overruled by Personne government: Urgence.');
  });

  it('explains why an officer may not register a step or what overrules it, unless another way is open', () => {
    const { line } = show([
      { ...STEP, kind: 'inspector', onBehalfObstacle: 'four-eyes' },
      { ...STEP, id: 's2', kind: 'government', overruleOnBehalfObstacle: 'conflict-of-interest' },
      { ...STEP, id: 's3', kind: 'minister', obstacle: 'four-eyes', onBehalfObstacle: null },
    ]);
    expect(line(0)).toContain('You took part in this yourself');
    expect(line(1)).toContain('You work for the organisation concerned');
    expect(line(2)).not.toContain('You took part in this yourself');
  });
});
