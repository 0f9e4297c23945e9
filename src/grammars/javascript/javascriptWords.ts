export const javascriptReservedWords: ReadonlySet<string> = new Set(
  (
    'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in ' +
    'instanceof new null return super switch this throw true try typeof var void while with'
  ).split(' '),
);

/** Words that begin an expression which is more than a name. */
export const operatorWords: ReadonlySet<string> = new Set(['async', 'await', 'class', 'delete', 'function', 'typeof', 'void', 'yield']);
