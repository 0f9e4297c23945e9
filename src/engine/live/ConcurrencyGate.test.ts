import { expect, test } from 'vitest';
import { ConcurrencyGate } from './ConcurrencyGate.ts';

/** Fills the gate, and lets everything come back after so many milliseconds. */
function turn(gate: ConcurrencyGate, latency: number): void {
  const started: number[] = [];
  while (gate.mayStart(0)) started.push(gate.start());
  for (const _ of started) {
    gate.succeeded(latency);
    gate.end();
  }
}

test('it starts where it is told, within its bounds', () => {
  expect(new ConcurrencyGate(8, 64).limit).toBe(8);
  expect(new ConcurrencyGate(8, 4).limit).toBe(4);
  expect(new ConcurrencyGate(0, 0).limit).toBe(1);
});

test('no more may start than the limit', () => {
  const gate = new ConcurrencyGate(2, 2);
  expect([gate.start(), gate.mayStart(0), gate.start(), gate.mayStart(0), gate.inFlight]).toEqual([0, true, 0, false, 2]);
  gate.end();
  expect([gate.mayStart(0), gate.inFlight]).toEqual([true, 1]);
});

test('it doubles with every full turn until its ceiling', () => {
  const gate = new ConcurrencyGate(8, 100);
  const limits: number[] = [];
  for (let round = 0; round < 5; round++) {
    turn(gate, 200);
    limits.push(gate.limit);
  }
  expect(limits[0]).toBeGreaterThanOrEqual(12);
  expect(limits.at(-1)).toBe(100);
});

test('it does not grow while it is not used', () => {
  const gate = new ConcurrencyGate(8, 100);
  for (let one = 0; one < 100; one++) {
    gate.start();
    gate.succeeded(10);
    gate.end();
  }
  expect(gate.limit).toBe(8);
});

test('it halves once for all that were in flight together, and then grows by one a turn', () => {
  const gate = new ConcurrencyGate(32, 64);
  const windows = Array.from({ length: 32 }, () => gate.start());
  expect(windows.map((window) => gate.overloaded(window)).filter(Boolean)).toHaveLength(1);
  expect([gate.limit, gate.overloads]).toEqual([16, 1]);
  for (const _ of windows) gate.end();
  turn(gate, 10);
  expect(gate.limit).toBe(16);
  turn(gate, 10);
  expect(gate.limit).toBeLessThanOrEqual(18);
  expect(gate.overloads).toBe(0);
});

test('overload after overload ends at one, and is counted', () => {
  const gate = new ConcurrencyGate(8, 8);
  for (let time = 0; time < 6; time++) {
    expect(gate.overloaded(gate.start())).toBe(true);
    gate.end();
  }
  expect([gate.limit, gate.overloads]).toEqual([1, 6]);
});

test('it stops growing when latency doubles, and goes on when it is back', () => {
  const gate = new ConcurrencyGate(8, 1000);
  turn(gate, 100);
  for (let round = 0; round < 10; round++) turn(gate, 1000);
  const stopped = gate.limit;
  turn(gate, 1000);
  expect(gate.limit).toBe(stopped);
  for (let round = 0; round < 40; round++) turn(gate, 100);
  expect(gate.limit).toBeGreaterThan(stopped);
});

test('a rise of a few milliseconds is no sign of overload', () => {
  const gate = new ConcurrencyGate(8, 64);
  turn(gate, 1);
  for (let round = 0; round < 10; round++) turn(gate, 45);
  expect(gate.limit).toBe(64);
});

test('remaining requests bound it, and one is always let through', () => {
  const gate = new ConcurrencyGate(8, 64);
  gate.allow(3.7);
  expect(gate.limit).toBe(3);
  gate.allow(0);
  expect(gate.limit).toBe(1);
  gate.allow(500);
  expect(gate.limit).toBe(8);
});

test('a pause holds everyone, and a shorter one does not end it', () => {
  const gate = new ConcurrencyGate(8, 64);
  gate.pause(100);
  gate.pause(50);
  expect([gate.mayStart(99), gate.mayStart(100), gate.pausedUntil]).toEqual([false, true, 100]);
});
