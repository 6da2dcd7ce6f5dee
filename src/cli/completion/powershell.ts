import type { CompletionTree } from './completion-tree.js';

/**
 * The completion script for PowerShell 5.1 and later. It is ASCII throughout, because Windows PowerShell reads scripts and
 * the output of programs in the system's code page: what is not is written as JSON's `\uXXXX`.
 */
export function powershellScript(tree: CompletionTree): string {
  const { commands, ...rest } = tree;
  const lines = commands.map((command) => ascii(command)).join(',\n');
  const data = `${ascii(rest).slice(0, -1)},"commands":[\n${lines}\n]}`;
  return `# PowerShell completion for ${tree.program}, made by "${tree.program} completion powershell"
Register-ArgumentCompleter -Native -CommandName '${tree.program}' -ScriptBlock {
  param($word, $line, $cursor)
  $tree = ConvertFrom-Json @'
${data}
'@
${ENGINE}}
`;
}

function ascii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const ENGINE = `
  function Answer($text, $shown, $type, $tip) {
    [System.Management.Automation.CompletionResult]::new($text, $shown, $type, $tip)
  }

  function Complete-Value($values, $typed, $prefix) {
    $named = @()
    if ($values.isList -and $typed.Contains(',')) {
      $cut = $typed.LastIndexOf(',') + 1
      $named = $typed.Substring(0, $cut).Split(',')
      $prefix += $typed.Substring(0, $cut)
      $typed = $typed.Substring($cut)
    }
    foreach ($each in $values.words) {
      if ($each.StartsWith($typed) -and $named -cnotcontains $each) {
        Answer ($prefix + $each) $each 'ParameterValue' $each
      }
    }
    if ($null -eq $values.files) { return }
    foreach ($file in [System.Management.Automation.CompletionCompleters]::CompleteFilename($typed)) {
      $fits = $file.ResultType -eq 'ProviderContainer'
      foreach ($ending in $values.files) { if ($file.ListItemText.EndsWith($ending)) { $fits = $true } }
      if ($fits) { Answer ($prefix + $file.CompletionText) $file.ListItemText $file.ResultType $file.ToolTip }
    }
  }

  # The command, how many words stand behind it, and the option whose value comes next.
  $command = $null
  $options = $tree.options
  $at = 0
  $pending = $null
  $before = $line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | Select-Object -Skip 1
  foreach ($element in $before) {
    $each = $element.ToString()
    if ($pending) {
      $pending = $null
    } elseif ($each -like '-?*') {
      $pending = $options | Where-Object { $_.value -and $_.flags -ccontains $each } | Select-Object -First 1
    } elseif ($command) {
      $at++
    } else {
      $command = $tree.commands | Where-Object { $_.name -ceq $each } | Select-Object -First 1
      if (-not $command) { return }
      $options = $command.options
    }
  }

  if ($pending) {
    Complete-Value $pending.value.values $word ''
  } elseif ($word -match '^(--[^=]+)=(.*)$') {
    $flag, $typed = $Matches[1], $Matches[2]
    $option = $options | Where-Object { $_.value -and $_.flags -ccontains $flag } | Select-Object -First 1
    if ($option) { Complete-Value $option.value.values $typed ($flag + '=') }
  } elseif ($word -like '-*') {
    foreach ($option in $options) {
      foreach ($flag in $option.flags) {
        if ($flag.StartsWith($word)) { Answer $flag $flag 'ParameterName' $option.description }
      }
    }
  } elseif (-not $command) {
    foreach ($each in $tree.commands) {
      if ($each.name.StartsWith($word)) { Answer $each.name $each.name 'Command' $each.description }
    }
  } else {
    $words = @($command.arguments)
    $argument = $words[[Math]::Min($at, $words.Count - 1)]
    if ($argument -and ($at -lt $words.Count -or $argument.isVariadic)) {
      Complete-Value $argument.values $word ''
    }
  }
`;
