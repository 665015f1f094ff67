import { CdkDropList, CdkDropListGroup, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { Component, signal } from '@angular/core';
import { By } from '@angular/platform-browser';
import type { FormDefinition, FormQuestion } from '@passerelle/contract';
import { drive } from '../core/spec-page';
import { FormOutline } from './form-outline';
import { ask } from './form-sample';

const section = (key: string, ...questions: FormQuestion[]) => ({
  key,
  title: { fr: '', nl: '', en: key },
  help: { fr: '', nl: '', en: '' },
  questions,
});
const looked = { match: 'all' as const, tests: [{ question: 'a', test: 'is' as const, values: ['yes'] }] };
const FORM: FormDefinition = {
  fixed: { project: { fr: 'Où ?', nl: 'Waar?', en: '' } },
  sections: [
    section('First', ask('yes-no', 'a'), ask('money', 'b', { shownWhen: looked }), ask('date', 'c')),
    section('Second', ask('people', 'd'), ask('file', 'e')),
    section('Third'),
  ],
};

@Component({
  imports: [FormOutline],
  template: `<app-form-outline
    language="en"
    [form]="form()"
    [selected]="undefined"
    [wrong]="wrong"
    (changed)="form.set($event)"
  />`,
})
class Page {
  readonly form = signal(FORM);
  readonly wrong = new Set<string>();
}

/** Where an item stands: of the list of sections, or of the questions of the section at that position. */
type Spot = [list: 'sections' | number, at: number];

async function open() {
  const driven = await drive(Page);
  const { fixture, page } = driven;
  const lists = () =>
    fixture.debugElement.queryAll(By.directive(CdkDropList)).map(({ injector }) => injector.get(CdkDropList));
  const drag = async ([from, previousIndex]: Spot, [to, currentIndex]: Spot) => {
    const listOf = (list: Spot[0]) => lists()[list === 'sections' ? 0 : list + 1];
    const container = listOf(to);
    const event = { previousContainer: listOf(from), container, previousIndex, currentIndex };
    container?.dropped.emit(event as CdkDragDrop<unknown>);
    await fixture.whenStable();
  };
  const order = () =>
    page.form().sections.map(({ key, questions }) => [key, ...questions.map((one) => one.key)].join(' '));
  return { ...driven, lists, drag, order };
}

describe('FormOutline (B1)', () => {
  it.each<[string, Spot, Spot, string[], string[]]>([
    ['a question down', [0, 0], [0, 1], ['Down: Label of a'], ['First b a c', 'Second d e', 'Third']],
    ['a question up', [0, 2], [0, 0], ['Up: Label of c', 'Up: Label of c'], ['First c a b', 'Second d e', 'Third']],
    ['into the next section', [0, 2], [1, 0], ['Down: Label of c'], ['First a b', 'Second c d e', 'Third']],
    ['into the section before', [1, 0], [0, 3], ['Up: Label of d'], ['First a b c d', 'Second e', 'Third']],
    ['into an empty section', [1, 1], [2, 0], ['Down: Label of e'], ['First a b c', 'Second d', 'Third e']],
    ['a section down', ['sections', 0], ['sections', 1], ['Down: First'], ['Second d e', 'First a b c', 'Third']],
    [
      'a section up',
      ['sections', 2],
      ['sections', 0],
      ['Up: Third', 'Up: Third'],
      ['Third', 'First a b c', 'Second d e'],
    ],
  ])('%s: dragging and buttons make the same form', async (_, from, to, buttons, expected) => {
    const dragged = await open();
    await dragged.drag(from, to);
    const pressed = await open();
    for (const name of buttons) await pressed.press(name);
    expect(dragged.order()).toEqual(expected);
    expect(dragged.page.form()).toEqual(pressed.page.form());
    expect(dragged.page.form().fixed).toEqual(FORM.fixed);
    expect(dragged.page.form().sections.flatMap(({ questions }) => questions)).toEqual(
      expect.arrayContaining(FORM.sections.flatMap(({ questions }) => questions)),
    );
  });

  it('lets a question be dragged from one section to any other, and a section only among sections', async () => {
    const { fixture, lists } = await open();
    const [sections, ...questions] = lists();
    const group = fixture.debugElement.query(By.directive(CdkDropListGroup)).injector.get(CdkDropListGroup);
    expect([...group._items]).toEqual(questions);
    expect(group._items.has(sections)).toBe(false);
    expect(questions.map(({ data }) => data as number)).toEqual([0, 1, 2]);
  });

  it('changes nothing when something is dropped where it was', async () => {
    const { page, drag } = await open();
    await drag([0, 1], [0, 1]);
    await drag(['sections', 1], ['sections', 1]);
    expect(page.form()).toEqual(FORM);
  });

  it('does not let the first and the last leave the form', async () => {
    const { button } = await open();
    const disabled = (...names: string[]) => names.map((name) => button(name)?.disabled);
    expect(disabled('Up: First', 'Up: Label of a', 'Down: Third', 'Down: Label of e')).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
