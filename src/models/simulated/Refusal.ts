/** A request that is not answered: status and body in the protocol's form. */
export interface Refusal {
  readonly status: number;
  readonly body: string;
}

export function refusal(status: number, message: string, param: string | null, code: string | null): Refusal {
  const type = status === 401 ? 'authentication_error' : 'invalid_request_error';
  return { status, body: JSON.stringify({ error: { message, type, param, code } }) };
}
