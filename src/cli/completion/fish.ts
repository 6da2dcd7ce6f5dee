import { type CompletionTree, type ValuedOption, type Values, valuedOptions } from './completion-tree.js';

/** The completion script for fish 3 and later. */
export function fishScript(tree: CompletionTree): string {
  const { program, options, commands } = tree;
  const own = `__${program}`;
  const line = (where: string, ...words: readonly string[]) =>
    `complete -c ${program} -n ${quoted(`${own}_in ${where}`)} ${words.join(' ')}\n`;
  const offer = ({ words, isList, files }: Values) => {
    const parts = [
      ...(words.length > 0 ? [isList ? `(${own}_list ${words.join(' ')})` : words.join(' ')] : []),
      ...(files ? [`(${own}_files ${files.map((ending) => `"${ending}"`).join(' ')})`] : []),
    ];
    return parts.length > 0 ? [`-a ${quoted(parts.join(' '))}`] : [];
  };
  const optionLines = (where: string, of: typeof options) =>
    of.map(({ flags, description, value }) =>
      line(
        where,
        ...flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)),
        ...(value ? ['-x', ...offer(value.values)] : []),
        `-d ${quoted(description)}`,
      ),
    );
  return `# fish completion for ${program}, made by "${program} completion fish"
function ${own}_in -a wanted place # whether the command is that, and so many words stand behind it
    set -l command ''
    set -l count 0
    set -l skip no
    for word in (commandline -opc)[2..]
        if test $skip = yes
            set skip no
            continue
        end
        switch "$command $word"
            case ${valuedOptions(tree).map(pattern).join(' ')}
                set skip yes
            case '* -*'
                continue
            case ' *'
                set command $word
            case '*'
                set count (math $count + 1)
        end
    end
    test "$command" = "$wanted"; and test -z "$place" -o "$place" = $count
end

function ${own}_word
    commandline -ct | string replace -r -- '^--[^=]*=' ''
end

function ${own}_list # several, with commas between them
    set -l named (string split , -- (${own}_word))
    for each in $argv
        contains -- $each $named[1..-2]; or string join , -- $named[1..-2] $each
    end
end

function ${own}_files # folders, and files whose names end so
    for path in (__fish_complete_path (${own}_word))
        set -l name (string split \\t -- $path)[1]
        string match -q -- '*/' $name; and echo $path; and continue
        for ending in $argv
            string match -q -- "*$ending" $name; and echo $path; and break
        end
    end
end

complete -c ${program} -f
${commands.map(({ name, description }) => line("''", `-a ${name}`, `-d ${quoted(description)}`)).join('')}${optionLines("''", options).join('')}${commands
  .map(
    ({ name, options, arguments: words }) =>
      optionLines(name, options).join('') +
      words
        .filter(({ values }) => offer(values).length > 0)
        .map(({ values, isVariadic }, i) => line(isVariadic ? name : `${name} ${i}`, ...offer(values)))
        .join(''),
  )
  .join('')}`;
}

/** How `$command $word` reads where the word is the option. */
function pattern({ command, flags }: ValuedOption): string {
  return flags.map((flag) => `'${command ?? '*'} ${flag}'`).join(' ');
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
