/** How far it is, for the eye; the words beside it are what is announced. */
export function ProgressBar({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) {
  return (
    <progress
      aria-label={label}
      value={done}
      max={Math.max(total, 1)}
      className="block h-2 w-full rounded-full"
    />
  );
}
