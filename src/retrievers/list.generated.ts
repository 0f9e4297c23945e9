// Made from the folders beside this file by `npm run generate`.
import type { Retriever } from '../core/Retriever.ts';
import { retriever as bm25 } from './bm25/index.ts';
import { retriever as embeddings } from './embeddings/index.ts';
import { retriever as fused } from './fused/index.ts';

export const retrievers: readonly Retriever[] = [bm25, embeddings, fused];
