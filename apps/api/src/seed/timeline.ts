import { addDays, brusselsDay, type DateOnly } from '@passerelle/contract';
import type { SeedClock } from './seed-clock';

/** One dossier as it happened: it yields the day on which it goes on and is resumed on that day. */
export type Story = AsyncGenerator<DateOnly, void, undefined>;

/** Days counted back from the one on which the demo is loaded, so that it never looks old. */
export class Calendar {
  readonly today: DateOnly;

  constructor(now: Date) {
    this.today = brusselsDay(now);
  }

  ago(days: number): DateOnly {
    return addDays(this.today, -days);
  }
}

/** Plays all stories together in the order of their days, so that the trail of the demo runs as time does. */
export async function playTogether(stories: readonly Story[], clock: SeedClock, today: DateOnly): Promise<void> {
  const waiting: { story: Story; day: DateOnly }[] = [];
  for (const story of stories) await goOn(story, waiting);
  let last = '';
  while (waiting.length) {
    waiting.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const next = waiting.shift();
    if (!next) return;
    if (next.day > today) throw new Error(`a story of the demo goes on after today: ${next.day}`);
    if (next.day > last) clock.set(`${next.day}T08:00:00Z`);
    if (next.day > last) last = next.day;
    await goOn(next.story, waiting);
  }
}

async function goOn(story: Story, waiting: { story: Story; day: DateOnly }[]): Promise<void> {
  const step = await story.next();
  if (!step.done) waiting.push({ story, day: step.value });
}
