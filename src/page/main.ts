import { h, render } from 'preact';
import type { Diagnosis } from '../core/Diagnosis.ts';
import { App } from './App.ts';
import { viewOf } from './View.ts';

const data = document.getElementById('diagnosis')?.textContent ?? '';
const place = document.getElementById('page');
const diagnosis: Diagnosis = JSON.parse(data);
if (place !== null) render(h(App, { view: viewOf(diagnosis) }), place);
