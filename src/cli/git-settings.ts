/** A key of git's configuration and what it is to be. */
export interface GitSetting {
  readonly key: string;
  readonly value: string;
}

/**
 * How git calls this program. Where the program is missing, or cannot run, lines are merged as git does it by itself: a driver
 * that is not found would otherwise leave one side alone in the file.
 */
export const GIT_SETTINGS: readonly GitSetting[] = [
  { key: 'diff.policy.textconv', value: 'policy git-textconv --' },
  { key: 'merge.policy.name', value: 'policydoc' },
  {
    key: 'merge.policy.driver',
    value:
      'policy git-merge --path=%P --marker-size=%L --ours-label=%X --theirs-label=%Y -- %O %A %B; s=$?; test $s -lt 2 && exit $s; git merge-file --marker-size=%L %A %O %B',
  },
];

/** A line of .gitattributes: which files, and what git does with them. */
export interface GitAttribute {
  readonly pattern: string;
  readonly attribute: string;
  readonly value: string;
}

/** What `.gitattributes` has to say. */
export const GIT_ATTRIBUTES: readonly GitAttribute[] = [
  { pattern: 'policy.yaml', attribute: 'merge', value: 'policy' },
  { pattern: '*.policy.yaml', attribute: 'merge', value: 'policy' },
  { pattern: '*.docx', attribute: 'diff', value: 'policy' },
  { pattern: '*.xlsx', attribute: 'diff', value: 'policy' },
];

/** A `.gitattributes` with the lines that it lacked. */
export interface AttributesPlan {
  readonly text: string;
  readonly added: readonly string[];
  /** Lines that say something else of the same files, and stay as they are. */
  readonly kept: readonly string[];
}

/** Puts the lines behind those that are there. A pattern that has the attribute already, however set, is left alone. */
export function planAttributes(text: string): AttributesPlan {
  const lines = text.split(/\r?\n/);
  const added: string[] = [];
  const kept: string[] = [];
  for (const { pattern, attribute, value } of GIT_ATTRIBUTES) {
    const wanted = `${attribute}=${value}`;
    const there = lines.filter((line) => isAbout(line, pattern, attribute));
    if (there.length === 0) added.push(`${pattern} ${wanted}`);
    else
      kept.push(
        ...there.filter(
          (line) =>
            !line
              .trim()
              .split(/[ \t]+/)
              .includes(wanted),
        ),
      );
  }
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text === '' || text.endsWith('\n') ? text : text + lineBreak;
  return { text: start + added.map((line) => line + lineBreak).join(''), added, kept };
}

/** Whether a line sets an attribute for just this pattern, or takes it away. `binary` does not count: a later line goes before it. */
function isAbout(line: string, pattern: string, attribute: string): boolean {
  const [first, ...attributes] = line.trim().split(/[ \t]+/);
  return (
    first === pattern && attributes.some((each) => each.replace(/^[-!]/, '').split('=')[0] === attribute)
  );
}
