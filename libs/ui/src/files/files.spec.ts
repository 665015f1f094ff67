import { Component, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { UiFileList, type ListedFile, type Replacement } from './file-list';
import { UiUpload } from './upload';
import type { UploadProgress } from './upload-progress';

@Component({
  selector: 'ui-test-upload',
  imports: [UiUpload],
  template: `<ui-upload
    label="Choose files"
    help="PDF only."
    accept=".pdf"
    [maxBytes]="limit"
    [multiple]="multiple()"
    [progress]="progress()"
    (chosen)="chosen.push($event)"
    (again)="said.push('again')"
    (leave)="said.push('leave ' + $event.name)"
  />`,
})
class UploadHost {
  readonly limit = LARGE - 1;
  readonly multiple = signal(true);
  readonly progress = signal<readonly UploadProgress[]>([]);
  readonly chosen: File[][] = [];
  readonly said: string[] = [];
}

@Component({
  selector: 'ui-test-list',
  imports: [UiFileList],
  template: `<ui-file-list
    accept=".pdf"
    [files]="files()"
    [removable]="changeable()"
    [replaceable]="changeable()"
    [previews]="true"
    (remove)="said.push('remove ' + $event.id)"
    (preview)="said.push('look ' + $event.id)"
    (replace)="replaced.push($event)"
    ><ng-template #about let-file>More of {{ file.name }}</ng-template></ui-file-list
  >`,
})
class ListHost {
  readonly files = signal<readonly ListedFile[]>([]);
  readonly changeable = signal(true);
  readonly said: string[] = [];
  readonly replaced: Replacement[] = [];
}

const file = (name: string, size = 10) => {
  const made = new File(['x'], name);
  Object.defineProperty(made, 'size', { value: size });
  return made;
};
const LARGE = 2 * 1024 * 1024 + 1;
const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

async function show<Host>(host: new () => Host) {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'en' }] });
  const fixture = TestBed.createComponent(host);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const choose = async (picker: HTMLInputElement | null | undefined, ...files: File[]) => {
    if (!picker) throw new Error('there is nothing to choose with');
    Object.defineProperty(picker, 'files', { value: files, configurable: true });
    picker.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const press = (name: string) => {
    [...element.querySelectorAll('button')].find((one) => words(one) === name)?.click();
  };
  return { fixture, host: fixture.componentInstance, element, choose, press };
}

describe('UiUpload', () => {
  async function open() {
    const shown = await show(UploadHost);
    const { fixture, element, host } = shown;
    const drag = async (type: string, ...files: File[]) => {
      const event = new Event(type, { cancelable: true });
      Object.assign(event, { dataTransfer: { files } });
      element.querySelector('.zone')?.dispatchEvent(event);
      await fixture.whenStable();
      return event;
    };
    return {
      ...shown,
      drag,
      picker: element.querySelector('input'),
      names: () => host.chosen.map((files) => files.map(({ name }) => name)),
      refusals: () => [...element.querySelectorAll('.refusal')].map(words),
    };
  }

  it('takes several files at once, by its button, and the same one again', async () => {
    const { picker, choose, names } = await open();
    expect([picker?.multiple, picker?.accept, picker?.labels?.length]).toEqual([true, '.pdf', 1]);
    await choose(picker, file('a.pdf'), file('b.pdf'));
    expect(names()).toEqual([['a.pdf', 'b.pdf']]);
    const emptied = jest.fn();
    Object.defineProperty(picker, 'value', { set: emptied });
    await choose(picker, file('a.pdf'));
    expect(emptied).toHaveBeenCalledWith('');
    expect(names()).toEqual([['a.pdf', 'b.pdf'], ['a.pdf']]);
  });

  it('takes what is dropped on it, shows where it may be dropped, and keeps the browser from opening it', async () => {
    const { element, drag, names } = await open();
    const isOver = () => element.querySelector('.zone')?.classList.contains('over');
    expect((await drag('dragover')).defaultPrevented).toBe(true);
    expect(isOver()).toBe(true);
    await drag('dragleave');
    expect(isOver()).toBe(false);
    await drag('dragover');
    expect((await drag('drop', file('a.pdf'), file('b.pdf'))).defaultPrevented).toBe(true);
    expect(isOver()).toBe(false);
    expect(names()).toEqual([['a.pdf', 'b.pdf']]);
  });

  it('refuses what is too large by its name, and takes the others', async () => {
    const { element, picker, choose, names, refusals } = await open();
    expect(words(element.querySelector('.zone'))).toContain('At most 2 MB each.');
    await choose(picker, file('scan.pdf', LARGE), file('fits.pdf', LARGE - 1));
    expect(names()).toEqual([['fits.pdf']]);
    expect(refusals()).toEqual(['scan.pdf is larger than 2 MB; it was not sent.']);
    expect(element.querySelector('.refusal')?.closest('[aria-live=polite]')).not.toBeNull();
    await choose(picker, file('scan.pdf', LARGE));
    expect(names()).toHaveLength(1);
    await choose(picker, file('smaller.pdf'));
    expect(refusals()).toEqual([]);
  });

  it('takes only one where one is asked for', async () => {
    const { fixture, host, element, drag, names } = await open();
    host.multiple.set(false);
    await fixture.whenStable();
    expect(element.querySelector('input')?.multiple).toBe(false);
    expect(words(element.querySelector('.zone'))).toContain('Or drag the file here. At most 2 MB.');
    await drag('drop', file('a.pdf'), file('b.pdf'));
    expect(names()).toEqual([['a.pdf']]);
  });

  it('says how far each file is, why one was refused, and goes on with one that was cut off', async () => {
    const { fixture, host, element, press, refusals } = await open();
    host.progress.set([
      { name: 'a.pdf', percent: 40 },
      { name: 'b.exe', percent: 0, refusal: 'This type is not accepted.' },
      { name: 'c.pdf', percent: 60, cut: true },
    ]);
    await fixture.whenStable();
    const bar = element.querySelector('progress');
    expect([bar?.value, bar?.getAttribute('aria-label')]).toEqual([40, 'a.pdf']);
    expect(refusals()).toEqual(['b.exe: This type is not accepted.']);
    const said = [...element.querySelectorAll('.sending > :is(span, button)')].map(words);
    expect(said).toEqual([
      ...['a.pdf', '40 %'],
      ...['c.pdf', 'Waiting for the network: 60 % kept.', 'Go on c.pdf', 'Do not send c.pdf'],
    ]);
    press('Go on c.pdf');
    press('Do not send c.pdf');
    expect(host.said).toEqual(['again', 'leave c.pdf']);
  });
});

describe('UiFileList', () => {
  const PLAN: ListedFile = {
    id: 'plan',
    name: 'plan.pdf',
    size: 1.5 * 1024 * 1024,
    href: '/plan',
    preview: 'application/pdf',
  };
  const open = async (...files: ListedFile[]) => {
    const shown = await show(ListHost);
    shown.host.files.set(files);
    await shown.fixture.whenStable();
    return { ...shown, items: () => [...shown.element.querySelectorAll('ui-file-list > ul > li')] };
  };

  it('offers a file to download and to look at, with its size, kind and what more is said of it', async () => {
    const { host, element, items, press } = await open({ ...PLAN, label: 'Budget' });
    const link = element.querySelector('a');
    expect([link?.getAttribute('href'), link?.hasAttribute('download')]).toEqual(['/plan', true]);
    expect(words(items()[0])).toContain('Budget · 1.5 MB');
    expect(words(items()[0])).toContain('More of plan.pdf');
    press('Look at plan.pdf');
    press('Remove plan.pdf');
    expect(host.said).toEqual(['look plan', 'remove plan']);
  });

  it('neither opens nor shows a file that is being checked or was refused, and says why', async () => {
    const note = 'A virus was found.';
    const { element, items } = await open({
      id: 'bad',
      name: 'bad.pdf',
      size: 10,
      preview: 'image/png',
      note,
      refused: true,
    });
    expect(element.querySelector('a')).toBeNull();
    expect(words(element.querySelector('p.refused'))).toBe(note);
    expect(words(items()[0])).not.toContain('Look at');
  });

  it('replaces one file by another, and lists what it replaced, the newest first', async () => {
    const version = (number: number) => ({
      id: `v${number}`,
      number,
      name: `plan-${number}.pdf`,
      size: 1000,
      href: `/plan/${number}`,
      at: '2026-04-15T08:00:00.000Z',
      by: 'Ann',
    });
    const { host, element, items, choose } = await open({ ...PLAN, number: 3, earlier: [version(2), version(1)] });
    expect(words(items()[0])).toContain('version 3');
    expect(words(element.querySelector('summary'))).toContain('Earlier versions: 2');
    expect([...element.querySelectorAll('details a')].map(words)).toEqual(['plan-2.pdf', 'plan-1.pdf']);
    const newer = file('plan-4.pdf');
    await choose(element.querySelector<HTMLInputElement>('input[type=file]'), newer);
    expect(host.replaced.map((one) => [one.file.id, one.by])).toEqual([['plan', newer]]);
  });

  it('has no button to change a file that stays, nor one for whoever may only read', async () => {
    const { fixture, host, element } = await open({ ...PLAN, kept: true }, { ...PLAN, id: 'other', name: 'other.pdf' });
    const names = () => [...element.querySelectorAll('button, label.button')].map(words);
    expect(names()).toEqual(['Look at plan.pdf', 'Look at other.pdf', 'Replace other.pdf', 'Remove other.pdf']);
    host.changeable.set(false);
    await fixture.whenStable();
    expect(names()).toEqual(['Look at plan.pdf', 'Look at other.pdf']);
  });

  it('says that there are none', async () => {
    expect(words((await open()).element)).toBe('No files.');
  });
});
