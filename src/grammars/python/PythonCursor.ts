import type { Literal } from '../../core/Literal.ts';
import { TextCursor } from '../TextCursor.ts';

/** What the parts of the Python grammar ask of one another. */
export abstract class PythonCursor extends TextCursor {
  /** `a if b else c`, `lambda`, and where `assignment` also `name := value`. */
  abstract whole(assignment: boolean): Literal | null;
  /** Operands joined by any operator but the conditional one. */
  abstract disjunction(): Literal | null;
  /** One operand with signs and trailers; `negatable`: `not` may stand before it. */
  abstract operand(negatable: boolean): Literal | null;
}
