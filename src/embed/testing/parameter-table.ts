import { URL_PARAMETERS, type UrlParameter } from '../url-parameters.ts';

/** The table of docs/embedding.md, a row for every parameter of the schema. */
export function parameterTable(): string {
  const rows = URL_PARAMETERS.map((parameter: UrlParameter) => {
    const cells = [`\`${parameter.name}\``, parameter.meaning, valuesOf(parameter), defaultOf(parameter)];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| name | meaning | values | default |', '|---|---|---|---|', ...rows].join('\n');
}

function valuesOf(parameter: UrlParameter): string {
  switch (parameter.kind) {
    case 'choice':
      return parameter.choices.map((choice) => `\`${choice}\``).join(', ');
    case 'number':
      return `${parameter.isWhole ? 'whole, ' : ''}${parameter.min} to ${parameter.max} ${parameter.unit}`.trim();
    case 'flag':
      return '`0`, `1`';
    case 'speed':
      return '`auto`, `1/5000`, `0.0002`';
    case 'parameters':
      return '`name(value)name(value)`';
    case 'change':
      return 'a path, or `name:value,name:value`';
    case 'forks':
      return '`instant,name:value,name:value;instant,name:value`';
  }
}

function defaultOf(parameter: UrlParameter): string {
  if (
    parameter.kind === 'change' ||
    parameter.kind === 'forks' ||
    parameter.kind === 'parameters' ||
    ['follow', 'fuzz'].includes(parameter.name)
  )
    return 'none';
  return parameter.default === null ? "the part's own" : `\`${parameter.default}\``;
}
