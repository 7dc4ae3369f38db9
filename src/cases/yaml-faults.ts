import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  Lexer,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';

/** No file that is read is nested half as deep. */
const MOST_DEPTH = 40;

/** Each alias costs the parser a walk through the file. */
const MOST_ALIASES = 100;

/** What the parser’s lexer puts before the text of a value, which may begin with any character. */
const beforeText = '\u001f';

/** Where a file has more anchors and aliases than any needs; said before it is parsed, which would take minutes. */
export function manyAliasesAt(text: string): number | undefined {
  let [at, found, before] = [0, 0, ''];
  for (const token of new Lexer().lex(text)) {
    if (before !== beforeText && /^[*&]/.test(token) && ++found > MOST_ALIASES) return at;
    // Marks of the lexer stand in no file.
    if (!/^[\u0002\u0018\u001f]$/.test(token)) at += token.length;
    before = token;
  }
  return undefined;
}

export const tooDeepHint = 'nest lists and mappings no deeper than they must be';

/** What to do about what is valid YAML, but no value that a file of ours can have. */
export const faultHints = {
  ALIAS_OF_ITSELF: 'write the value out: an alias cannot stand inside what it stands for',
  MANY_ALIASES: 'write the values out: few aliases are needed, or none',
  NESTED_TOO_DEEP: tooDeepHint,
  NO_PLAIN_KEY: 'write the key as one word',
  NUL_CHARACTER: 'take the character out: no name and no text has it',
  RESERVED_KEY: 'choose another name',
} as const;

interface YamlFault {
  readonly code: keyof typeof faultHints | 'DUPLICATE_KEY';
  readonly message: string;
  readonly at: Node | null;
}

const nulMessage = 'a text has the character NUL (a zero byte)';
const hasNul = (node: unknown): boolean =>
  isScalar(node) && typeof node.value === 'string' && node.value.includes('\0');

/** The first thing in a parsed file that has no place in a value: it would have no end, or change the object that holds it. */
export function faultOf(tree: Document): YamlFault | undefined {
  const anchors = new Map<string, Node>();
  let fault: YamlFault | undefined;
  const found = (code: YamlFault['code'], message: string, at: unknown): symbol => {
    fault = { code, message, at: isNode(at) ? at : null };
    return visit.BREAK;
  };
  visit(tree, {
    Pair: (_, { key }) => {
      if (key !== null && !isScalar(key)) return found('NO_PLAIN_KEY', 'a key is no word', key);
      if (hasNul(key)) return found('NUL_CHARACTER', nulMessage, key);
      return isScalar(key) && key.value === '__proto__'
        ? found('RESERVED_KEY', 'the key __proto__ is reserved', key)
        : undefined;
    },
    Alias: (_, alias, path) => {
      const anchor = anchors.get(alias.source);
      return anchor !== undefined && path.includes(anchor)
        ? found('ALIAS_OF_ITSELF', 'an alias stands inside what it stands for', alias)
        : undefined;
    },
    Value: (_, node, path) => {
      if (hasNul(node)) return found('NUL_CHARACTER', nulMessage, node);
      const repeated = isMap(node) ? repeatedKey(node) : undefined;
      if (repeated !== undefined)
        return found('DUPLICATE_KEY', 'Map keys must be unique', repeated);
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      // Between a mapping and a value in it is a pair.
      return isCollection(node) && path.filter((one) => isCollection(one)).length === MOST_DEPTH
        ? found('NESTED_TOO_DEEP', 'it is nested too deep', node)
        : undefined;
    },
  });
  return fault;
}

/** The parser compares each key with every other one. */
function repeatedKey({ items }: YAMLMap): unknown {
  const seen = new Set<unknown>();
  return items.find(({ key }) => {
    if (!isScalar(key)) return false;
    const isRepeated = seen.has(key.value);
    seen.add(key.value);
    return isRepeated;
  })?.key;
}
