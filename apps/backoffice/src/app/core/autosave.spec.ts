import { HttpErrorResponse } from '@angular/common/http';
import type { ApplicationSection, SavedSection } from '@passerelle/contract';
import { firstValueFrom, throwError } from 'rxjs';
import { Autosave } from './autosave';

/** A server that keeps what it is sent, and refuses when the test says so. */
function server() {
  const sent: { section: ApplicationSection; value: object; version: number }[] = [];
  let refusal: HttpErrorResponse | undefined;
  const send = async (section: ApplicationSection, value: object, version: number): Promise<SavedSection> => {
    sent.push({ section, value, version });
    await Promise.resolve();
    const refused = refusal;
    if (refused) return firstValueFrom(throwError(() => refused));
    return { version: version + 1, savedAt: '2026-04-15T09:00:00.000Z', sections: [] };
  };
  const refuse = (status?: number, error: object = {}) => {
    refusal = status === undefined ? undefined : new HttpErrorResponse({ status, error });
  };
  return { sent, send, refuse };
}

describe('Autosave', () => {
  const started = () => {
    const { sent, send, refuse } = server();
    const autosave = new Autosave(send, 0, () => undefined, 0);
    autosave.hold(3);
    return { autosave, sent, refuse };
  };

  it('sends the newest value once, with the version that is held, and says that it is kept', async () => {
    const { autosave, sent } = started();
    autosave.change('attachments', { note: 'a' });
    autosave.change('attachments', { note: 'ab' });
    expect(autosave.state()).toBe('saving');
    expect(await autosave.flush()).toBe(true);
    expect(sent).toEqual([{ section: 'attachments', value: { note: 'ab' }, version: 3 }]);
    expect([autosave.state(), autosave.version]).toEqual(['saved', 4]);
    expect(autosave.at()).toBe('2026-04-15T09:00:00.000Z');
  });

  it('sends what was typed while it was sending, on top of the version that came back', async () => {
    const { autosave, sent } = started();
    autosave.change('attachments', { note: 'a' });
    const kept = autosave.flush();
    autosave.change('attachments', { note: 'ab' });
    expect(await kept).toBe(true);
    expect(sent.map(({ value, version }) => [value, version])).toEqual([
      [{ note: 'a' }, 3],
      [{ note: 'ab' }, 4],
    ]);
    expect(autosave.state()).toBe('saved');
  });

  it('sends sections one after the other, each with the version of the one before', async () => {
    const { autosave, sent } = started();
    autosave.change('attachments', { note: 'a' });
    autosave.change('project', { title: 'b' });
    await autosave.flush();
    expect(sent.map(({ section, version }) => [section, version])).toEqual([
      ['attachments', 3],
      ['project', 4],
    ]);
  });

  it('keeps what could not be sent and sends it when asked again', async () => {
    const { autosave, sent, refuse } = started();
    refuse(0);
    autosave.change('attachments', { note: 'a' });
    expect(await autosave.flush()).toBe(false);
    expect(autosave.state()).toBe('failed');
    refuse();
    expect(await autosave.flush()).toBe(true);
    expect(sent).toHaveLength(2);
    expect(autosave.state()).toBe('saved');
  });

  it('shows a conflict with one’s own value, which can be sent above the other version (SEC-14)', async () => {
    const { autosave, sent, refuse } = started();
    refuse(412, { code: 'stale', currentVersion: 9 });
    autosave.change('attachments', { note: 'mine' });
    await autosave.flush();
    expect(autosave.conflict()).toEqual({ part: 'attachments', mine: { note: 'mine' } });
    refuse();
    autosave.hold(9);
    expect(await autosave.flush()).toBe(true);
    expect(autosave.conflict()).toBeUndefined();
    expect(sent.at(-1)).toEqual({ section: 'attachments', value: { note: 'mine' }, version: 9 });
  });

  it('names the section whose value is refused', async () => {
    const { autosave, refuse } = started();
    refuse(400, { code: 'invalid-shape', errors: [{ path: 'title', code: 'too-long' }] });
    autosave.change('project', { title: 'x' });
    await autosave.flush();
    expect(autosave.refusal()).toMatchObject({ part: 'project', problem: { errors: [{ path: 'title' }] } });
  });
});
