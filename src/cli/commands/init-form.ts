import { join, relative } from 'node:path';
import { quote } from '../../diagnostic/wording.js';
import { FORMS } from '../../layout/generated/forms.js';
import { CannotRun } from '../cannot-run.js';
import type { Console } from '../console.js';
import { describeMade, inShell } from '../scaffold/describe-scaffold.js';
import { FORM_SCHEMA_PATH, formFiles, formIdFor } from '../scaffold/form-files.js';
import { makeFiles } from '../scaffold/make-files.js';
import { noFolder } from '../scaffold/no-folder.js';
import { sharedSchema } from '../scaffold/shared-schema.js';

/** What `policy init --form` was asked. */
export interface InitFormRequest {
  /** `.` for the folder where it runs. */
  readonly folder: string;
  /** Id of the form to start from. */
  readonly model: string;
}

/** `policy init --form`: a form of templates/ → a form of one's own, where there is none yet. @returns the exit code. */
export async function initFormCommand({ folder, model }: InitFormRequest, console: Console): Promise<number> {
  if (!Object.hasOwn(FORMS, model)) throw unknownModel(model);
  if (folder === '') throw noFolder();
  const place = relative('', folder) === '' ? '.' : folder;
  const id = formIdFor(place, Object.keys(FORMS));
  const files = formFiles(model, id, sharedSchema(place, FORM_SCHEMA_PATH));
  const outcome = makeFiles(place, files);
  const path = inShell(place === '.' ? 'form.yaml' : join(place, 'form.yaml'));
  const { language } = console;
  const heading = {
    ja: `様式「${id}」を、${model} を写して作りました。`,
    en: `Made the form “${id}” as a copy of ${model}.`,
  };
  const steps = NEXT.map(
    ({ what, why }) => [what[language].replace('FORM', () => path), why[language]] as const,
  );
  for (const line of describeMade(files, outcome, language, heading[language], steps))
    await console.note({ ja: line, en: line });
  return 0;
}

const NEXT = [
  {
    what: { ja: 'FORM を開く', en: 'open FORM' },
    why: {
      ja: 'title、見出し、評価区分、配置を書き換える',
      en: 'change title, labels, grades and layout',
    },
  },
  {
    what: { ja: 'policy validate --form FORM', en: 'policy validate --form FORM' },
    why: { ja: 'ここにある運営方針に当てて検査する', en: 'check it with the policies that are here' },
  },
  {
    what: {
      ja: 'policy render --form FORM --format docx,xlsx',
      en: 'policy render --form FORM --format docx,xlsx',
    },
    why: { ja: 'Word と Excel で見る', en: 'look at it in Word and Excel' },
  },
] as const;

function unknownModel(model: string): CannotRun {
  const known = Object.keys(FORMS).join(', ');
  return new CannotRun(
    { ja: `様式「${quote(model)}」が見つかりません。`, en: `There is no form “${quote(model)}”.` },
    {
      ja: `--form の後ろに、もとにする様式を書きます: ${known}。フォルダーはその後です。例: policy init --form osaka-2023 forms/ours`,
      en: `Behind --form stands the form to start from: ${known}. The folder comes behind it, for example policy init --form osaka-2023 forms/ours`,
    },
  );
}
