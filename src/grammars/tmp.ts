import { syntax as py } from '../syntaxes/python/index.ts';
import { syntax as js } from '../syntaxes/javascript/index.ts';
import { syntax as java } from '../syntaxes/java/index.ts';
import { readFileSync } from 'node:fs';
const names=new Set(['f','g']);
const texts: string[]=[]; for (const l of readFileSync('/work/shared/data/bfcl-v4/pr-1319/result/airev-ai/AIREV-Agent-0.8B/BFCL_v4_simple_python_result.json','utf8').trim().split('\n')) texts.push(JSON.parse(l).result);
for (let k=0;k<4;k++){ const t0=(process.cpuUsage().user/1000); let n=0; for (let i=0;i<500;i++) for (const t of texts){ n+=py.read({text:t,toolCalls:null},names).forgiven.length; } console.log((500*texts.length/((process.cpuUsage().user/1000)-t0)*1000)|0,'texts/s', n); }
const prose=texts.map(t=>'Here is the call you asked for:\n\n'+t+'\n\nLet me know if you need anything else.'); const all=new Set(texts.map(t=>/\w[\w.]*(?=\()/.exec(t)?.[0]??'x'));
for (let k=0;k<2;k++){ const t0=(process.cpuUsage().user/1000); for (let i=0;i<20;i++) for (const t of prose) py.read({text:t,toolCalls:null},new Set([...all].slice(0,4))); console.log((20*prose.length/((process.cpuUsage().user/1000)-t0)*1000)|0,'prose texts/s'); }
