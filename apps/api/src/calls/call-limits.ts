import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mailKey, RateLimit, TooMany } from '../core/auth/rate-limit';

const QUESTIONS_PER_PERSON = 5;
const PER_ADDRESS = 20;
/** Nobody fills somebody else's mailbox. */
const MAILS_PER_RECEIVER = 3;

/** What one person or one address may do around a call in 15 minutes. */
@Injectable()
export class CallLimits {
  private readonly questions: RateLimit;
  private readonly mails: RateLimit;
  private readonly addresses: RateLimit;
  private readonly links: RateLimit;

  constructor(dataSource: DataSource) {
    this.questions = new RateLimit(dataSource, 'call-question', QUESTIONS_PER_PERSON);
    this.mails = new RateLimit(dataSource, 'call-mail', MAILS_PER_RECEIVER);
    this.addresses = new RateLimit(dataSource, 'call-mail-address', PER_ADDRESS);
    this.links = new RateLimit(dataSource, 'call-link', PER_ADDRESS);
  }

  /** Takes one question of 5 of a person. */
  async takeQuestion(personId: string): Promise<void> {
    const refusal = await this.questions.consume(personId);
    if (refusal) throw new TooMany(refusal, 'too-many-questions');
  }

  /** Takes one mail with a link, of 3 to a receiver and 20 asked for from an address. */
  async takeMail(email: string, address: string): Promise<void> {
    const refusal = (await this.addresses.consume(address)) ?? (await this.mails.consume(mailKey(email)));
    if (refusal) throw new TooMany(refusal, 'too-many-mails');
  }

  /** Takes one try at a link, of 20 from an address. */
  async takeLink(address: string): Promise<void> {
    const refusal = await this.links.consume(address);
    if (refusal) throw new TooMany(refusal, 'too-many-mails');
  }
}
