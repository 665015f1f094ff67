/** One element of a parsed document. */
export interface XmlElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly parent?: XmlElement;
  /** In another namespace than the standard, which has none. */
  readonly foreign: boolean;
  text: string;
}

/** The elements of the standard inside an element, in document order, itself left out. */
export function descendants(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => !child.foreign).flatMap((child) => [child, ...descendants(child)]);
}

/** Where an element is: its names from the root, with its place among children of the same name. */
export function pathOf(element: XmlElement): string {
  const { parent, name } = element;
  if (!parent) return `/${name}`;
  const alike = parent.children.filter((child) => child.name === name);
  const place = alike.length > 1 ? `[${alike.indexOf(element) + 1}]` : '';
  return `${pathOf(parent)}/${name}${place}`;
}
