# bash --norc ask.bash SCRIPT FOLDER LINE...: what bash offers behind each line, a line each, separated by tabs
source "$1"
cd "$2" || exit
shift 2
for line; do
  # bash takes a = for a word of its own.
  read -ra COMP_WORDS <<<"${line//=/ = }"
  [[ $line == *[\ =] ]] && COMP_WORDS+=('')
  [[ $line == *= ]] && unset 'COMP_WORDS[${#COMP_WORDS[@]}-1]'
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _policy
  (IFS=$'\t'; printf '%s\n' "${COMPREPLY[*]}")
done
