import { useEffect, useEffectEvent } from "react";
import { playerWords } from "./words/player";

/** Opens a file that is dropped anywhere on the page, at any time; `refuse` is told why nothing was opened. */
export function useDrop(open: (file: File) => void, refuse: (why: string) => void): void {
  const drop = useEffectEvent((event: DragEvent) => {
    if (!isForPage(event)) return;
    event.preventDefault();
    const [file, second] = event.dataTransfer?.files ?? [];
    if (second) refuse(playerWords.oneFile);
    else if (!file || isFolder(event)) refuse(playerWords.noFile);
    else open(file);
  });
  useEffect(() => {
    const take = (event: DragEvent) => drop(event);
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", take);
    return () => {
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", take);
    };
  }, []);
}

/** Without this the browser would leave the page and show the file. */
function allow(event: DragEvent): void {
  if (isForPage(event)) event.preventDefault();
}

/** Text and links are the browser's to move, and a field for files takes the one that is dropped on it by itself. */
function isForPage({ dataTransfer, target }: DragEvent): boolean {
  if (!dataTransfer?.types.includes("Files")) return false;
  const field = target instanceof Element && target.closest("input[type=file]:enabled");
  return !field || dataTransfer.items.length > 1;
}

function isFolder({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.items[0]?.webkitGetAsEntry()?.isDirectory === true;
}
