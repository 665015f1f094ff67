import { fieldOfFinding, fieldOfText } from './finding-fields';

describe('fieldOfFinding', () => {
  it.each([
    ['6.11.1', '/iati-activities/iati-activity[1]', 'startsOn'],
    ['6.2.2', '/iati-activities/iati-activity[1]', 'sectors'],
    ['2.1.2', '/iati-activities/iati-activity[1]/sector[2]/@percentage', 'sectors'],
    ['11.1.2', '/iati-activities/iati-activity[1]/activity-date[1]', 'endsOn'],
    ['3.7.1', '/iati-activities/iati-activity[1]', 'country'],
    ['11.2.1', '/iati-activities/iati-activity[1]/transaction[1]/transaction-date', 'payments'],
    ['4.3.1', '/iati-activities/iati-activity[1]/title[1]', 'title'],
    ['6.10.1', '/iati-activities/iati-activity[1]/participating-org[1]', 'partners'],
    ['6.14.1', '/iati-activities/iati-activity[1]/policy-marker[1]', 'markers'],
    ['1.1.3', '/iati-activities/iati-activity[1]/iati-identifier[1]', 'reporter'],
  ])('rule %s at %s is mended in %s', (ruleId, path, field) => {
    expect(fieldOfFinding({ ruleId, path })).toBe(field);
  });

  it('names the record where nothing is known', () => {
    expect(fieldOfText('iati-activity')).toBe('reference');
  });
});
