import { Injectable } from '@nestjs/common';

/** Where the time comes from: services ask it once, rules receive the answer. Tests put another in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
