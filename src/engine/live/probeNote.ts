import { Buffer } from 'node:buffer';
import type { Json } from '../../core/Json.ts';
import type { Probe, ProbeAttempt } from './Probe.ts';

/** Characters of a request kept; lists of two thousand tools are made up and need not be. */
const mostKept = 20_000;

/** A probe with what went over the wire, as it is kept with a run. Bodies are Base64 of the bytes received. */
export function probeNote(probe: Probe, attempts: readonly ProbeAttempt[]): Json {
  return {
    model: probe.model,
    adapter: probe.adapter,
    endpoint: probe.endpoint,
    at: probe.at,
    capabilities: Object.fromEntries(Object.entries(probe.capabilities).map(([id, { state, detail }]) => [id, { state, detail }])),
    tools: { state: probe.tools.state, tools: probe.tools.tools, detail: probe.tools.detail },
    mustAct: probe.mustAct === null ? null : { expected: probe.mustAct.expected, came: probe.mustAct.came, todo: probe.mustAct.todo },
    attempts: attempts.map(({ asks, request, reply }) => ({
      asks,
      request: { method: request.method, url: request.url, headers: request.headers, body: request.body.join('').slice(0, mostKept), characters: request.body.join('').length },
      reply: {
        status: reply.status,
        headers: reply.headers.map(([name, value]) => [name, value]),
        body: Buffer.from(reply.body).toString('base64'),
        failure: reply.failure === null ? null : { code: reply.failure.code, detail: reply.failure.detail },
        timing: { startedAt: reply.timing.startedAt, firstByte: reply.timing.firstByte, total: reply.timing.total },
      },
    })),
  };
}
