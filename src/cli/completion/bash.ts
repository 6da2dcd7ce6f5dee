import { shellQuote } from '../shell-quote.js';
import { type CompletionTree, type ValuedOption, type Values, valuedOptions } from './completion-tree.js';

/** The completion script for bash 3.2 and later, which needs nothing but bash. */
export function bashScript(tree: CompletionTree): string {
  const { program, commands, options } = tree;
  const own = `_${program}`;
  const valued = valuedOptions(tree);
  const offer = ({ words, isList, files }: Values) =>
    [
      ...(words.length > 0
        ? [`${own}_${isList ? 'list' : 'words'} "$word" ${words.map(shellQuote).join(' ')}`]
        : []),
      ...(files
        ? [`${own}_files "$word" ${files.map((ending) => shellQuote(ending)).join(' ')}`.trimEnd()]
        : []),
    ].join('; ') || ':';
  const flagsOf = (of: typeof options) => of.flatMap(({ flags }) => flags).join(' ');
  return `# bash completion for ${program}, made by "${program} completion bash"
${own}_words() { # WORD CHOICE...
  local word=$1 each
  shift
  for each; do [[ $each == "$word"* ]] && COMPREPLY+=("$each"); done
}

${own}_list() { # WORD CHOICE...: several, with commas between them
  local before='' word=$1 each
  [[ $word == *,* ]] && before=\${word%,*},
  word=\${word##*,}
  shift
  for each; do
    [[ $each == "$word"* && ",$before" != *",$each,"* ]] && COMPREPLY+=("$before$each")
  done
  compopt -o nospace 2>/dev/null
}

${own}_files() { # WORD ENDING...: folders, and files whose names end so
  local word=\${1#[\\"\\']} path ending
  word=\${word//\\\\/}
  shift
  while IFS= read -r path; do
    [[ \${path##*/} == .* && \${word##*/} != .* ]] && continue
    if [[ -d \${path/#\\~\\//$HOME/} ]]; then
      COMPREPLY+=("$path")
      continue
    fi
    for ending; do [[ $path == *"$ending" ]] && COMPREPLY+=("$path") && break; done
  done < <(compgen -f -- "$word")
  compopt -o filenames 2>/dev/null
}

${own}() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  local command='' skip='' at=0 each
  COMPREPLY=()
  # bash takes --option=value for three words.
  if [[ $word == '=' ]]; then
    word=''
  elif [[ $before == '=' ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    if [[ $each == '=' ]]; then
      continue
    elif [[ -n $skip ]]; then
      skip=''
    elif [[ $each == -?* ]]; then
      case "$command $each" in
        ${valued.map(pattern).join(' | ')}) skip=1 ;;
      esac
    elif [[ -z $command ]]; then
      command=$each
    else
      at=$((at + 1))
    fi
  done
  case "$command $before" in
${valued.map((option) => `    ${pattern(option)}) ${offer(option.values)}; return ;;\n`).join('')}  esac
  if [[ $word == -* ]]; then
    case $command in
      '') ${own}_words "$word" ${flagsOf(options)} ;;
${commands.map(({ name, options }) => `      ${name}) ${own}_words "$word" ${flagsOf(options)} ;;\n`).join('')}    esac
    return
  fi
  case "$command $at" in
    ' '*) ${own}_words "$word" ${commands.map(({ name }) => name).join(' ')} ;;
${commands
  .flatMap(({ name, arguments: words }) =>
    words.map(
      ({ values, isVariadic }, i) =>
        `    ${isVariadic ? `'${name} '*` : `'${name} ${i}'`}) ${offer(values)} ;;\n`,
    ),
  )
  .join('')}  esac
}

complete -F ${own} ${program}
`;
}

/** How `$command $before` reads behind the option. */
function pattern({ command, flags }: ValuedOption): string {
  return flags.map((flag) => (command === null ? `*' ${flag}'` : `'${command} ${flag}'`)).join(' | ');
}
