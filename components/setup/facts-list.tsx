export interface FactRow {
  readonly label: string;
  readonly value: string;
}

/** Names and ids as AWS has them, to compare and copy by hand. */
export function FactsList({ rows }: { readonly rows: readonly FactRow[] }) {
  return (
    <dl className="divide-y divide-line">
      {rows.map(({ label, value }) => (
        <div key={label} className="grid gap-x-6 py-2.5 md:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="text-[0.9375rem] text-quiet">{label}</dt>
          <dd className="font-mono text-[0.8125rem]/6 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
