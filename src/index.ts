/**
 * policydoc as a library: text in, data and bytes out. Nothing here touches files, the process, the clock or the network.
 *
 * `parsePolicy` and `parseFormTemplate` read YAML, `validatePolicy` understands it, `parseResults` and `validateResults` do
 * the same for results, `evaluate` grades them, `layOut` makes the format-neutral form and `writeDocx` and `writeXlsx` its files.
 */
import type { Form } from './layout/form.js';
import { type OutputFormat, WRITERS, type Writer, type WriterResources } from './write/index.js';

export type { Diagnostic, Severity } from './diagnostic/diagnostic.js';
export { hasErrors } from './diagnostic/diagnostic.js';
export { LineIndex, type Point, type Range, type Source } from './diagnostic/source.js';
export type { Language, Wording } from './diagnostic/wording.js';
export { evaluate } from './evaluate/evaluate.js';
export { evaluationRecord } from './evaluate/evaluation-record.js';
export { explain } from './evaluate/explain.js';
export { summarize } from './evaluate/summarize.js';
export { applyFixes } from './format/apply-fixes.js';
export { formatPolicy } from './format/format-policy.js';
export { type ResultFields, resultFields } from './format/result-fields.js';
export { writeResults } from './format/write-results.js';
export type {
  Form,
  FormBlock,
  FormCell,
  FormInput,
  FormParagraph,
  FormProperties,
  FormRow,
  FormTable,
} from './layout/form.js';
export { FORMS as forms } from './layout/generated/forms.js';
export { type LayOutSettings, layOut, type Medium } from './layout/lay-out.js';
export type * from './model/amount.js';
export { type Configuration, DEFAULT_CONFIGURATION, type IgnoreEntry } from './model/configuration.js';
export type * from './model/decimal.js';
export type * from './model/evaluation.js';
export type * from './model/evaluation-record.js';
export type * from './model/fiscal-year.js';
export type * from './model/form-template.js';
export type * from './model/grade-scale.js';
export type * from './model/policy.js';
export type * from './model/policy-file.js';
export type * from './model/results.js';
export type * from './model/target.js';
export type * from './model/text.js';
export {
  type ParsedYaml,
  parseYaml as parseFormTemplate,
  parseYaml as parsePolicy,
} from './parse/parse-yaml.js';
export type { Tree } from './parse/tree.js';
export { REPORTERS, type ReportFormat } from './report/index.js';
export type { FileReport, Reporter, ReportSettings } from './report/report.js';
export {
  applyConfiguration,
  type ConfiguredFindings,
  type DocumentIgnores,
} from './validate/apply-configuration.js';
export { checkTogether } from './validate/check-together.js';
export { type PolicyRecord, recordOf } from './validate/policy-record.js';
export { type ResultsSheet, readResultsSheet as parseResults } from './validate/read/read-results-sheet.js';
export { type ValidatedConfiguration, validateConfiguration } from './validate/validate-configuration.js';
export { type ValidatedFormTemplate, validateFormTemplate } from './validate/validate-form-template.js';
export { type ValidatedPolicy, validatePolicy } from './validate/validate-policy.js';
export { type ValidatedResults, validateResults } from './validate/validate-results.js';

/** A writer that needs nothing beside the form. */
type FormWriter = (form: Form) => Promise<Uint8Array>;

/** A form as a Word file. Same form, same bytes. */
export const writeDocx: FormWriter = WRITERS.docx;

/** A form as an Excel file. Same form, same bytes. */
export const writeXlsx: FormWriter = WRITERS.xlsx;

/** A form as a web page of its own, UTF-8; lay it out with `medium: 'web'`. */
export const writeHtml: FormWriter = WRITERS.html;

/** A form as Markdown, UTF-8. */
export const writeMarkdown: FormWriter = WRITERS.md;

/** The form model as JSON, UTF-8. */
export const writeJson: FormWriter = WRITERS.json;

/** A form as a tagged PDF. Same form and fonts, same bytes. */
export const writePdf: Writer = WRITERS.pdf;

export { type FontFace, type PdfStandard, readFontFaces, unprintable } from './write/pdf/write-pdf.js';
export type { OutputFormat, Writer, WriterResources };
