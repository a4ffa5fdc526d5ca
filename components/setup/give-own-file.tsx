import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { FileField } from "@/components/ui/file-field";
import { ownFileWords } from "./words/own-file";

interface Props {
  /** A POST takes the file. */
  readonly href: string;
  readonly why: string;
  readonly submit: string;
  /** Hidden fields of the page that it stands on. */
  readonly children?: ReactNode;
}

/** A plain form for a file or its text, so that nothing of it ever gets into the state of the page. */
export function GiveOwnFile({ href, why, submit, children }: Props) {
  return (
    <form method="post" action={href} encType="multipart/form-data">
      {children}
      <p className="mb-4 max-w-[66ch] text-[0.9375rem] text-quiet">{why}</p>
      <FileField id="own-file-file" name="file" label={ownFileWords.file} accept=".yml,.yaml,text/yaml" />
      <Details summary={ownFileWords.paste}>
        <label htmlFor="own-file-text" className="mb-1 block font-semibold">
          {ownFileWords.text}
        </label>
        <textarea
          id="own-file-text"
          name="text"
          rows={8}
          spellCheck={false}
          autoComplete="off"
          className="w-full rounded-control border border-edge bg-card p-3 font-mono text-[0.8125rem]"
        />
      </Details>
      <Button type="submit" variant="secondary">
        {submit}
      </Button>
    </form>
  );
}
