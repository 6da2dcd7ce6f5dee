import { shellQuote } from '../shell-quote.js';
import type { CompletionOption, CompletionTree, Values } from './completion-tree.js';

/** The completion script for zsh: to be sourced, or saved as `_policy` in a folder of `$fpath`. */
export function zshScript({ program, options, commands }: CompletionTree): string {
  const own = `_${program}`;
  return `#compdef ${program}
# zsh completion for ${program}, made by "${program} completion zsh"
${own}_commands() {
  local -a commands=(
${commands.map(({ name, description }) => `    ${shellQuote(`${name}:${description}`)}\n`).join('')}  )
  _describe -t commands command commands
}

${own}_words_or_files() { # PATTERN WORD...
  local pattern=$1
  shift
  _alternative "words:word:($*)" "files:file:_files -g ${'${(q)pattern}'}"
}

${own}() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C \\
${options.map((option) => `    ${optionSpec(option, own)} \\\n`).join('')}    '1: :${own}_commands' \\
    '*:: :->behind' && return
  [[ $state == behind ]] || return
  case $line[1] in
${commands
  .map(({ name, options, arguments: words }) => {
    const specs = [
      ...options.map((option) => optionSpec(option, own)),
      ...words.map(({ name, values, isVariadic }, i) =>
        quoted(`${isVariadic ? '*' : i + 1}:${name}:${action(values, own)}`),
      ),
    ];
    return `    ${name})\n      _arguments ${specs.join(' \\\n        ')} ;;\n`;
  })
  .join('')}  esac
}

if [[ $funcstack[1] == ${own} ]]; then
  ${own} "$@"
else
  compdef ${own} ${program}
fi
`;
}

/** `'(-o --output)'{-o+,--output=}'[file or folder]:PATH:_files'` */
function optionSpec({ flags, description, value }: CompletionOption, own: string): string {
  const names = flags.map((flag) => (value ? flag + (flag.startsWith('--') ? '=' : '+') : flag));
  const rest = `[${description.replace(/[\\[\]]/g, '\\$&')}]${value ? `:${value.name}:${action(value.values, own)}` : ''}`;
  return names.length > 1
    ? `'(${flags.join(' ')})'{${names.join(',')}}${quoted(rest)}`
    : quoted(`${names.join('')}${rest}`);
}

function action({ words, isList, files }: Values, own: string): string {
  // A single ending in brackets would be a glob qualifier.
  const pattern =
    files && files.length > 0 ? `"*${files.length === 1 ? files[0] : `(${files.join('|')})`}"` : null;
  if (words.length > 0 && pattern) return ` ${own}_words_or_files ${pattern} ${words.join(' ')}`;
  if (words.length > 0) return isList ? `_values -s , value ${words.join(' ')}` : `(${words.join(' ')})`;
  if (!files) return ' ';
  return pattern === null ? '_files -/' : files.includes('') ? '_files' : `_files -g ${pattern}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
