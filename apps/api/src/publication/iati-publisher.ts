import { Injectable } from '@nestjs/common';
import { brusselsDay, type IatiFinding } from '@passerelle/contract';
import { Database } from '../core/database/database';
import { impossible } from '../core/problems';
import { activityOfProject } from './activity-of-project';
import { fieldOfFinding, fieldOfText } from './finding-fields';
import type { IatiActivity } from './iati/iati-activity';
import { checkActivity } from './iati/iati-rules';
import { checkSchema } from './iati/iati-schema';
import { writeActivities } from './iati/iati-writer';
import type { PublishedProject } from './published-project';
import { findReporter, publishedProjects } from './published.queries';

/** A granted project as it would be published, with everything that speaks against it. */
export interface CheckedActivity {
  activity: IatiActivity;
  findings: IatiFinding[];
  /** False when a finding is an error: the activity is left out (R55). */
  sound: boolean;
}

/** What came of one file. */
export interface PublicationResult {
  activities: number;
  leftOut: number;
  /** The first errors. */
  findings: IatiFinding[];
}

const PAGE = 250;
const KEPT_FINDINGS = 100;

/** Turns granted projects into activities of the standard and holds them against schema and ruleset. */
@Injectable()
export class IatiPublisher {
  constructor(private readonly db: Database) {}

  /** Every granted project, page by page: memory does not grow with their number. */
  async *checked(now: Date): AsyncGenerator<CheckedActivity> {
    const reporter = await findReporter(this.db);
    if (!reporter) throw impossible('iati-identifier-missing');
    for await (const page of publishedProjects(this.db, PAGE)) {
      const activities = page.map((project) => activityOfProject(project, reporter, brusselsDay(now)));
      const schema = await schemaFindings(page, activities, now);
      for (const [index, activity] of activities.entries()) {
        const project = page[index];
        if (!project) continue;
        const findings = [...(schema.get(project.id) ?? []), ...ruleFindings(project, activity, now)];
        yield { activity, findings, sound: !findings.some(({ severity }) => severity === 'error') };
      }
    }
  }

  /** The XML of the sound activities, in pieces; `result` is complete when the last piece has been taken. */
  file(now: Date, result: PublicationResult): AsyncGenerator<string> {
    return writeActivities(this.sound(now, result), now.toISOString());
  }

  private async *sound(now: Date, result: PublicationResult): AsyncGenerator<IatiActivity> {
    for await (const { activity, findings, sound } of this.checked(now)) {
      if (sound) {
        result.activities += 1;
        yield activity;
        continue;
      }
      result.leftOut += 1;
      const errors = findings.filter(({ severity }) => severity === 'error');
      result.findings.push(...errors.slice(0, KEPT_FINDINGS - result.findings.length));
    }
  }
}

function ruleFindings({ id, reference }: PublishedProject, activity: IatiActivity, now: Date): IatiFinding[] {
  const found = checkActivity(activity, { now: brusselsDay(now) }).map((finding) => ({
    projectId: id,
    reference,
    severity: finding.severity,
    rule: finding.ruleId,
    field: fieldOfFinding(finding),
  }));
  return [...new Map(found.map((finding) => [`${finding.rule} ${finding.field}`, finding])).values()];
}

/** One look at a whole page: the lines say which activity each fault is in. */
async function schemaFindings(
  page: PublishedProject[],
  activities: IatiActivity[],
  now: Date,
): Promise<Map<string, IatiFinding[]>> {
  const { xml, lastLines } = await numbered(activities, now);
  const found = new Map<string, IatiFinding[]>();
  for (const { line, element } of await checkSchema('activities.xml', xml)) {
    const project = page[lastLines.findIndex((last) => line <= last)];
    if (!project) throw new Error('the frame of the file breaks the schema');
    const { id, reference } = project;
    const field = fieldOfText(element);
    found.set(id, [...(found.get(id) ?? []), { projectId: id, reference, severity: 'error', rule: 'schema', field }]);
  }
  return found;
}

/** A file of the activities, and the line on which each of them ends. */
async function numbered(activities: IatiActivity[], now: Date): Promise<{ xml: string; lastLines: number[] }> {
  let xml = '';
  let lines = 0;
  const lastLines: number[] = [];
  for await (const piece of writeActivities(activities, now.toISOString())) {
    xml += piece;
    lines += piece.split('\n').length - 1;
    lastLines.push(lines);
  }
  return { xml, lastLines: lastLines.slice(1, -1) };
}
