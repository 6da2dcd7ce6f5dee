# zsh -f ask.zsh SCRIPT FOLDER LINE...: what zsh offers behind each line, a line each, separated by tabs.
# A real zsh on a pseudo terminal completes each line and prints what it would offer.
zmodload zsh/zpty
script=$1 folder=$2
shift 2
zpty shell zsh -f -i
tell() { zpty -w shell "$1"; local text; zpty -r -m shell text '*ready*' || exit 1 }
tell "PS1= PS2= RPS1=; stty -echo cols 500; cd ${(q)folder}; echo rea''dy"
tell "autoload -Uz compinit; compinit -u -D; source ${(q)script}; echo rea''dy"
zpty -w shell 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  typeset -a offered
  builtin compadd -A offered "$@"
  (( $#offered )) && print -rl -- "" "<"${^offered}">"
  builtin compadd "$@"
}
answer() { compstate[list]=; _main_complete; compstate[insert]=; compstate[list]=; print "</end>" }
zle -C answer complete-word answer
bindkey "^I" answer
bindkey "^U" kill-whole-line'
tell "echo rea''dy"
for line; do
  zpty -n -w shell "$line"$'\t'
  zpty -r -m shell text '*</end>*' || exit 1
  offered=(${(M)${(f)${text//$'\r'/}}:#<[^/]*>})
  print -r -- ${(pj:\t:)${${offered#<}%>}}
  zpty -n -w shell $'\x15'
done
zpty -d shell
