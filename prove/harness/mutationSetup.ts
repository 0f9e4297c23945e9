import fc from 'fast-check';

// Instrumented code is slow, and tests that hold a time limit would fail on it without any mutant.
performance.now = () => 0;
// A counterexample is enough to notice a mutant; the smallest one is not needed.
fc.configureGlobal({ endOnFailure: true });
