/**
 * Text that no CI service takes for commands when it is printed into a log. GitHub's runner looks for `::` behind the white
 * space that begins a line, and for `##[` anywhere; Azure's for `##vso[`. Source: actions/runner, ActionCommand.cs.
 */
export function harmlessLines(text: string): string {
  return text.replace(/^([ \t]*):(?=:)/gm, '$1<U+003A>').replace(/##(?=\w*\[)/g, '#<U+0023>');
}
