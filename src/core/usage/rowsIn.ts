import type { Row } from './readers/reader';

export interface RowError {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

export interface RowSink {
  row(row: Row, line: number): void;
  error(error: RowError): void;
}

/** Spans of an OTLP batch, pages of an API, or the object itself. */
export function rowsIn(value: Row, emit: (row: Row) => void): void {
  const { resourceSpans, data, results } = value;
  if (Array.isArray(resourceSpans)) {
    for (const { scopeSpans } of resourceSpans as { scopeSpans?: { spans?: Row[] }[] }[])
      for (const { spans } of scopeSpans ?? []) for (const span of spans ?? []) emit(span);
    return;
  }
  const list = Array.isArray(data) ? data : Array.isArray(results) ? results : null;
  if (!list) return emit(value);
  const { start_time } = value;
  for (const one of list)
    if (typeof one === 'object' && one !== null) rowsIn(start_time === undefined ? one : { start_time, ...one }, emit);
}
