"use client";

import { type RefObject, useId } from "react";
import { Button } from "@/components/ui/button";
import { dialogClass } from "@/components/ui/dialog";
import type { KeysSwitch } from "./use-keys-switch";
import { playerWords } from "./words/player";

/** The keys of the replay, and the switch that turns them off for whoever speaks to the computer. */
export function KeysHelp({
  dialog,
  keys: { on, turn },
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly keys: KeysSwitch;
}) {
  const titleId = useId();
  return (
    <>
      <Button variant="quiet" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {playerWords.keys}
      </Button>
      <dialog ref={dialog} aria-labelledby={titleId} className={dialogClass}>
        <h2 id={titleId} className="mb-3 text-lg leading-snug font-[650]">
          {playerWords.keysTitle}
        </h2>
        <dl className="mb-4 divide-y divide-line">
          {playerWords.keyList.map(([key, does]) => (
            <div key={key} className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 py-2">
              <dt className="font-mono text-[0.875rem]">{key}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="mb-2 flex min-h-8 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => turn(event.target.checked)}
            className="size-5 accent-accent"
          />
          {playerWords.keysSwitch}
        </label>
        <Button variant="quiet" className="mt-2" onClick={() => dialog.current?.close()}>
          {playerWords.keysClose}
        </Button>
      </dialog>
    </>
  );
}
