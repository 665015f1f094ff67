import { EMPTY_FORM, newQuestion } from '@passerelle/contract';
import { LOT_FRAME, soundLot } from '../testing/sound-lot';
import { callGaps, type JudgedLot } from './call.gaps';

const text = (fr: string, nl: string) => ({ fr, nl, en: '' });

describe('what a call still lacks (R3, R20)', () => {
  const judged = (changes: Partial<JudgedLot> = {}): JudgedLot => ({
    ...soundLot(),
    conceptClosesAt: null,
    ownForm: false,
    ...changes,
  });
  const content = {
    title: text('Sud', 'Zuid'),
    summary: text('Texte', 'Tekst'),
    period: { opensAt: new Date('2026-03-02T08:00:00Z'), closesAt: new Date('2026-05-13T10:00:00Z') },
    lots: [judged()],
    conceptForms: [],
    ownForms: [],
    documentKinds: ['government-decision', 'call-rules'],
    form: EMPTY_FORM,
    frame: LOT_FRAME,
    now: new Date('2026-02-01T08:00:00Z'),
  };

  it('is nothing when both languages, lots, decision and rules are there; English is a courtesy', () => {
    expect(callGaps(content)).toEqual([]);
  });

  it('names the language or the lot concerned', () => {
    const poor = judged({
      code: 'B',
      title: text('Climat', ''),
      themeIds: ['old'],
      regionIds: ['old'],
      instalmentTemplateId: 'old',
      maxShare: '0',
    });
    const gaps = callGaps({ ...content, title: text('Sud', ''), lots: [judged(), poor], documentKinds: [] });
    expect(gaps.map(({ code, where }) => `${code}:${where}`)).toEqual([
      'title:nl',
      'lot-title:B',
      'lot-limits:B',
      'themes:B',
      'regions:B',
      'instalments:B',
      'decision-document:',
      'rules-document:',
    ]);
    expect(callGaps({ ...content, lots: [] })).toEqual([{ code: 'lots', where: '' }]);
  });

  it('are criteria in one language, or explained in one', () => {
    const gapsOf = (label: string, guidance: string) =>
      callGaps({
        ...content,
        lots: [
          judged({
            criteria: [{ code: 'a', label: text('Pertinence', label), guidance: text('Utile', guidance), weight: 100 }],
          }),
        ],
      });
    expect(gapsOf('Relevantie', 'Nuttig')).toEqual([]);
    expect(gapsOf('', 'Nuttig')).toEqual([{ code: 'criteria-labels', where: 'A' }]);
    expect(gapsOf('Relevantie', '')).toEqual([{ code: 'criteria-labels', where: 'A' }]);
  });

  it('are points of the lot in one language, or explained in one; those that every lot knows need no words', () => {
    const point = (code: string, nl: string, help: string) =>
      callGaps({
        ...content,
        lots: [judged({ points: [{ code, label: text('Maire', nl), help: text('Lettre', help) }] })],
      });
    expect(point('mayor', 'Burgemeester', 'Brief')).toEqual([]);
    expect(point('mayor', '', 'Brief')).toEqual([{ code: 'point-labels', where: 'A' }]);
    expect(point('mayor', 'Burgemeester', '')).toEqual([{ code: 'point-labels', where: 'A' }]);
    expect(callGaps({ ...content, lots: [judged()] })).toEqual([]);
  });

  it('is time to apply, from the very moment of the deadline', () => {
    const at = (now: string) => callGaps({ ...content, now: new Date(now) }).map(({ code }) => code);
    expect(at('2026-05-13T09:59:59.999Z')).toEqual([]);
    expect(at('2026-05-13T10:00:00Z')).toEqual(['deadline-passed']);
  });

  it('says once for each language that the questions lack it, and once that something else is open', () => {
    const questions = ['a', 'b'].map((key) => ({ ...newQuestion('single-choice', key), label: text('Choix', '') }));
    const form = { fixed: {}, sections: [{ key: 's', title: text('Partie', 'Deel'), help: text('', ''), questions }] };
    expect(callGaps({ ...content, form })).toEqual([
      { code: 'form-texts', where: 'nl' },
      { code: 'form-questions', where: '' },
    ]);
  });

  it('names the lot whose concept stage lies outside the call, lacks texts or asks for files', () => {
    const late = judged({ conceptClosesAt: '2026-05-13T10:00:00Z' });
    expect(callGaps({ ...content, lots: [late] })).toEqual([{ code: 'concept-time', where: late.code }]);
    const questions = [{ ...newQuestion('file', 'plan'), label: text('Plan', '') }];
    const draft = { fixed: {}, sections: [{ key: 's', title: text('Partie', 'Deel'), help: text('', ''), questions }] };
    const inTime = judged({ conceptClosesAt: '2026-05-13T09:59:59Z' });
    const conceptForms = [{ code: late.code, draft }];
    expect(callGaps({ ...content, lots: [inTime], conceptForms }).map(({ code }) => code)).toEqual([
      'concept-texts',
      'concept-questions',
    ]);
    expect(callGaps({ ...content, conceptForms })).toEqual([]);
  });
});
