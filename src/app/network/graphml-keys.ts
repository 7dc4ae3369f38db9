import { XmlElement } from '@rgrove/parse-xml';

/** Where a GraphML file keeps what a signed network needs. */
export interface GraphmlKeys {
  /** Key of the edges’ sign or weight; undefined where the file declares neither. */
  readonly key: string | undefined;
  /** Name of the attribute, for what is said about it. */
  readonly name: string;
  readonly kind: 'sign' | 'weight';
  /** The value of edges that have none. */
  readonly fallback: string | undefined;
  /** Keys of names of nodes, the best first. */
  readonly nodeNames: readonly string[];
}

/**
 * @param asked name of the attribute that holds the sign, where it is another than `sign` or `weight`
 * @param refuse what is thrown of an attribute that is declared again, at its second key
 */
export function graphmlKeys(
  root: XmlElement,
  asked: string | undefined,
  refuse: (key: XmlElement, name: string) => Error,
): GraphmlKeys {
  const keys = root.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === 'key',
  );
  const find = (of: 'node' | 'edge', name: string): XmlElement | undefined => {
    const [found, again] = keys.filter(
      ({ attributes }) =>
        [of, 'all', undefined].includes(attributes['for']) && attributes['attr.name'] === name,
    );
    if (again !== undefined) throw refuse(again, name);
    return found;
  };
  const name = asked ?? ['sign', 'weight'].find((one) => find('edge', one) !== undefined) ?? 'sign';
  const key = find('edge', name);
  const fallback = key?.children.find(
    (child): child is XmlElement => child instanceof XmlElement && child.name === 'default',
  );
  return {
    key: key?.attributes['id'],
    name,
    kind: name === 'weight' ? 'weight' : 'sign',
    fallback: fallback?.text,
    nodeNames: ['name', 'label'].flatMap((one) => find('node', one)?.attributes['id'] ?? []),
  };
}
