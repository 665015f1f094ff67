import { Injectable } from '@nestjs/common';
import { LANGUAGES } from '@passerelle/contract';
import type { Response } from 'express';
import { PublicCallsService } from '../calls/public-calls.service';
import { announceFile } from '../core/files/send-file';
import { renderPdf } from '../core/pdf/render-pdf';
import { notFound } from '../core/problems';
import { hashOf } from '../core/work/idempotency';
import { blankForm } from './blank-form.document';

/** Forms that are kept ready, by what they say; a few calls are open at a time. */
const KEPT = 30;

/** The blank form of every public call and lot, made when it is first asked for and again when the call says something else. */
@Injectable()
export class BlankForms {
  private readonly ready = new Map<string, Promise<Buffer>>();

  constructor(private readonly calls: PublicCallsService) {}

  /** With a lot, what is asked in that lot; else in the lots without a form of their own. */
  async send(code: string, asked: string, response: Response, lotId?: string): Promise<void> {
    const language = LANGUAGES.find((known) => known === asked);
    if (!language) throw notFound();
    const call = await this.calls.detail(code);
    const lots = call.lots.filter(({ id, ownForm }) => (lotId === undefined ? !ownForm : id === lotId.toLowerCase()));
    if (!lots.length) throw notFound();
    const { definition } = await this.calls.form(code, lotId);
    const document = blankForm({ ...call, lots }, definition, language);
    const file = await this.keep(hashOf(document), () => renderPdf(document));
    const about = [call.code, ...(lotId === undefined ? [] : lots.map((lot) => lot.code)), language];
    announceFile(response, { name: `${about.join('-')}.pdf`, mediaType: 'application/pdf', size: file.length });
    response.end(file);
  }

  private keep(hash: string, render: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.ready.get(hash);
    if (known) return known;
    const [oldest] = this.ready.keys();
    if (this.ready.size >= KEPT && oldest !== undefined) this.ready.delete(oldest);
    const made = render();
    this.ready.set(hash, made);
    made.catch(() => this.ready.delete(hash));
    return made;
  }
}
