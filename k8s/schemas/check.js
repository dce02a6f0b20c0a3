// Reads rendered objects from standard input. Each that an operator understands is checked by the schema that the
// operator publishes, for what it must have and of which kind; and by the types made of it, for fields that it lacks.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import typescript from 'typescript';
import {parseAllDocuments} from 'yaml';
import * as externalSecrets from '@kubernetes-models/external-secrets/external-secrets.io/v1';
import * as cloudNativePg from '@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1';

const known = {
  'external-secrets.io/v1': ['@kubernetes-models/external-secrets/external-secrets.io/v1', externalSecrets],
  'postgresql.cnpg.io/v1': ['@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1', cloudNativePg],
};

const here = dirname(fileURLToPath(import.meta.url));
const objects = parseAllDocuments(readFileSync(0, 'utf8')).map(document => document.toJS());
const checked = objects.filter(object => object?.apiVersion in known);
const findings = [];

for (const object of checked) {
  const [, models] = known[object.apiVersion];
  try {
    new models[object.kind](object).validate();
  } catch (failure) {
    findings.push(`${object.kind} ${object.metadata.name}: ${failure.message}`);
  }
}

// The compiler refuses a member that a literal has and its type has not.
const folder = mkdtempSync(join(here, 'node_modules', '.check-'));
try {
  const files = checked.map((object, i) => {
    const file = join(folder, `${i}-${object.kind}-${object.metadata.name}.ts`);
    writeFileSync(file, `import type {I${object.kind}} from '${known[object.apiVersion][0]}';\n`
        + `export const object: I${object.kind} = ${JSON.stringify(object, null, 2)};\n`);
    return file;
  });
  const program = typescript.createProgram(files, {
    noEmit: true, strict: true, skipLibCheck: true, types: [],
    module: typescript.ModuleKind.NodeNext, moduleResolution: typescript.ModuleResolutionKind.NodeNext,
  });
  for (const found of typescript.getPreEmitDiagnostics(program)) {
    const file = found.file?.fileName.split('/').pop() ?? '';
    findings.push(`${file}: ${typescript.flattenDiagnosticMessageText(found.messageText, ' ')}`);
  }
} finally {
  rmSync(folder, {recursive: true});
}

for (const finding of findings) {
  console.error(finding);
}
console.log(`${checked.length} objects of operators checked.`);
process.exit(findings.length === 0 ? 0 : 1);
