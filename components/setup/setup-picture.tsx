import { classNames } from "@/components/ui/class-names";
import type { Facts, StepId } from "@/lib/wizard/words";
import { dashed } from "./account-pill";
import { edges, type NodeState, nodeStates, type PictureNode } from "./picture-nodes";
import { pictureWords } from "./words/picture";

/**
 * The setup as a map: what stands in the AWS account, what before and behind it, and what of it exists. The list
 * beneath says the same to whoever can't see it.
 */
export function SetupPicture({
  facts,
  current,
  installed = false,
}: {
  readonly facts: Facts;
  readonly current: StepId;
  readonly installed?: boolean;
}) {
  const nodes = nodeStates(facts, current, installed);
  const lit = new Map(nodes.map(({ id, state }) => [id, state === "exists"]));
  return (
    <section aria-labelledby="picture-title" className="max-w-[20rem] xl:sticky xl:top-6">
      <h2 id="picture-title" className="mb-2 text-sm font-[650] text-quiet">
        {pictureWords.title}
      </h2>
      <svg viewBox="0 -7 288 440" aria-hidden="true" className="h-auto w-full">
        <rect x="1" y="74" width="286" height="272" rx="12" className="fill-sunken stroke-line" />
        {edges.map(({ from, to, path }) => (
          <path
            key={path}
            d={path}
            className={classNames(
              "fill-none stroke-[1.5]",
              lit.get(from) && lit.get(to) ? "stroke-good" : "stroke-edge/60 [stroke-dasharray:2_4]",
            )}
          />
        ))}
        {/* Over the lines, on a ground of its own. */}
        <text x="14" y="95" className="fill-quiet stroke-sunken stroke-8 text-[11px] [paint-order:stroke]">
          {cloudName(facts)}
        </text>
        {nodes.map((node) => (
          <PictureBox key={node.id} {...node} />
        ))}
      </svg>
      <ul className="sr-only">
        {nodes.map(({ id, label, value, state }) => (
          <li key={id}>
            {label}: {words[state]}
            {state === "exists" && value && `, ${value}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PictureBox({ x, y, width, label, value, state, fresh }: PictureNode) {
  const middle = x + width / 2;
  const detail = state === "exists" ? value : undefined;
  return (
    <g className={classNames(fresh && "motion-safe:animate-light-up")}>
      <rect
        x={x}
        y={y}
        width={width}
        height="50"
        rx="9"
        className={classNames("stroke-[1.5]", boxes[state])}
      />
      <text
        x={middle}
        y={y + (detail ? 22 : 30)}
        textAnchor="middle"
        className={classNames("text-[11.5px] font-semibold", state === "missing" ? "fill-quiet" : "fill-ink")}
      >
        {label}
      </text>
      {state === "exists" && <Tick x={x + width - 3} y={y + 3} />}
      {detail && (
        <text x={middle} y={y + 38} textAnchor="middle" className="fill-quiet text-[10px]">
          {shortened(detail, width > 200 ? 40 : 17)}
        </text>
      )}
    </g>
  );
}

function Tick({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <>
      <circle cx={x} cy={y} r="8" className="fill-good" />
      <path d={`M${x - 3.5} ${y}l2.5 2.5 4.5-5`} className="fill-none stroke-card stroke-2" />
    </>
  );
}

function cloudName({ accountKind, accountId, region }: Facts): string {
  const account =
    accountKind === "practice" ? pictureWords.practice : pictureWords.account(accountId && dashed(accountId));
  return region ? `${account} · ${region}` : account;
}

/** The middle of an id tells least. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = Math.floor(length / 3);
  return `${text.slice(0, length - tail - 1)}…${text.slice(-tail)}`;
}

const words: Record<NodeState, string> = {
  exists: pictureWords.exists,
  next: pictureWords.next,
  missing: pictureWords.missing,
};

const boxes: Record<NodeState, string> = {
  exists: "fill-good-wash stroke-good",
  next: "fill-accent-wash stroke-accent",
  missing: "fill-card stroke-edge [stroke-dasharray:4_4]",
};
