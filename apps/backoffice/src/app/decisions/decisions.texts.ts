import type { DecisionStepKind, StepOutcome } from '@passerelle/contract';
import { registerTexts, type EventText } from '../core/texts';
import '../documents/documents.texts';
import { STEP_LABELS } from '../programmes/programme-labels';
import { OUTCOME_LABELS, PRELIMINARY_LABELS } from './decision-labels';
import './decisions.reasons';

type EventData = Parameters<EventText>[1];

const stepOf = (data: EventData): string => STEP_LABELS[data['kind'] as DecisionStepKind];

/** What was said of a step, in own name or as an officer registered it for its body (R5). */
const recorded =
  (outcome: StepOutcome): EventText =>
  (name, data) => {
    const [step, said] = [stepOf(data), OUTCOME_LABELS[outcome]];
    return data['onBehalf'] === true
      ? $localize`:@@decisions.history.registered:${name}:name: registered “${step}:step:” with its document: ${said}:outcome:.`
      : $localize`:@@decisions.history.recorded:${name}:name: recorded “${step}:step:”: ${said}:outcome:.`;
  };

registerTexts({
  problems: {
    'preliminaries-missing': $localize`:@@decisions.problem.preliminaries:A preliminary step has no day yet.`,
    'steps-waiting': $localize`:@@decisions.problem.steps:Not everybody in the chain has spoken yet.`,
    'unfavourable-opinion': $localize`:@@decisions.problem.unfavourable:An unfavourable opinion blocks the file until it is overruled.`,
    'earlier-step-waiting': $localize`:@@decisions.problem.earlier:An earlier step still waits.`,
    'not-in-approval': $localize`:@@decisions.problem.not-in-approval:The file is not in approval.`,
    'never-on-behalf': $localize`:@@decisions.problem.never-on-behalf:The management records its step itself.`,
    'not-overrulable': $localize`:@@decisions.problem.not-overrulable:This step is not overruled by somebody else.`,
    'document-of-other-kind': $localize`:@@decisions.problem.document-kind:This kind of document does not decide it: choose another one.`,
  },
  events: {
    'decision.prepare': (name) => $localize`:@@decisions.history.prepare:${name}:name: prepared the decision file.`,
    'decision.update': (name) => $localize`:@@decisions.history.update:${name}:name: changed the decision file.`,
    'decision.start': (name) => $localize`:@@decisions.history.start:${name}:name: started the approval.`,
    'decision.award': (name, data) =>
      data['onBehalf'] === true
        ? $localize`:@@decisions.history.award-registered:${name}:name: registered the signed award decree.`
        : $localize`:@@decisions.history.award:${name}:name: recorded the award.`,
    'decision.refuse': (name, data) => {
      const why = String(data['reason']);
      return data['onBehalf'] === true
        ? $localize`:@@decisions.history.refuse-registered:${name}:name: registered the signed refusal: ${why}:reason:`
        : $localize`:@@decisions.history.refuse:${name}:name: refused the grant: ${why}:reason:`;
    },
    'decision.withdraw': (name) => $localize`:@@decisions.history.withdraw:${name}:name: withdrew the file.`,
    'decision.export': (name) => $localize`:@@decisions.history.export:${name}:name: exported decisions.`,
    'decision_step.favourable': recorded('favourable'),
    'decision_step.with_remarks': recorded('with_remarks'),
    'decision_step.unfavourable': recorded('unfavourable'),
    'decision_step.overrule': (name, data) => {
      const [step, why] = [stepOf(data), String(data['reason'])];
      return data['onBehalf'] === true
        ? $localize`:@@decisions.history.overruling-registered:${name}:name: registered the act that overrules “${step}:step:”: ${why}:reason:`
        : $localize`:@@decisions.history.overrule:${name}:name: overruled “${step}:step:”: ${why}:reason:`;
    },
  },
  fields: {
    motivation: $localize`:@@decisions.field.motivation:Motivation`,
    preliminaries: $localize`:@@decisions.field.preliminaries:Preliminary steps`,
  },
  codes: { preliminary: PRELIMINARY_LABELS },
});
