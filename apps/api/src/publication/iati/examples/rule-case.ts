/** A file that breaks a rule of the ruleset, and one that keeps it. */
export type Case = [id: string, bad: string, good: string];

export const a = (inside: string, attributes = '') => `<iati-activities version="2.03">
<iati-activity ${attributes}>
${inside}
</iati-activity>
</iati-activities>`;
export const o = (inside: string, attributes = '') => `<iati-organisations version="2.03">
<iati-organisation ${attributes}>
${inside}
</iati-organisation>
</iati-organisations>`;
export const period = (start: string, end: string) =>
  `<period-start iso-date="${start}"/><period-end iso-date="${end}"/>`;
export const indicator = (measure: string, inside: string) =>
  a(`<result><indicator measure="${measure}">${inside}</indicator></result>`);
export const transaction = (inside = '') => `<transaction>${inside}</transaction>`;
export const share = (name: string, attributes: string, ...percentages: string[]) =>
  percentages.map((part) => `<${name} ${attributes}${part && ` percentage="${part}"`}/>`).join('');
