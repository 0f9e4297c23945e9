import { useEffect, useState } from 'preact/hooks';

/** The model that the address names (`#model-3`, counted from 1), followed as it changes; the first one elsewhere. */
export function useSelectedModel(models: number): number {
  const [selected, select] = useState(() => indexFrom(location.hash, models) ?? 0);
  useEffect(() => {
    const follow = (): void => {
      const index = indexFrom(location.hash, models);
      if (index !== null) select(index);
    };
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, [models]);
  return selected;
}

/** The address of a model's section. */
export function modelAnchor(index: number): string {
  return `model-${String(index + 1)}`;
}

function indexFrom(hash: string, models: number): number | null {
  const number = /^#model-(\d{1,6})$/.exec(hash)?.[1];
  if (number === undefined) return null;
  const index = Number(number) - 1;
  return index >= 0 && index < models ? index : null;
}
