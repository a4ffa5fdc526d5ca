import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { matching, meant, type SelectOption } from "./select-search";

/** The state of a searchable select: what stands in the field, which options the list shows, which one is active. */
export function useCombobox(
  options: readonly SelectOption[],
  initial: string,
  onValue: (value: string) => void,
) {
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // Until somebody types, the list shows everything: the text that stands there is the choice, not a search.
  const [searching, setSearching] = useState(false);
  // The browser's own suggestions serve until ours can.
  const [live, setLive] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what stands there at first is news.
  useEffect(() => {
    setLive(true);
    // Somebody may have typed before the scripts were there; drawn again, the field would lose it.
    put(field.current?.value ?? initial);
  }, []);

  const shown = searching ? matching(options, text) : options;
  const chosen = options.find(({ value }) => value === text.trim());

  function put(value: string) {
    setText(value);
    onValue(value);
  }
  function show() {
    setOpen(true);
    setActive(shown.findIndex(({ value }) => value === text));
  }
  function hide() {
    setOpen(false);
    setSearching(false);
    setActive(-1);
  }
  function choose(option: SelectOption) {
    put(option.value);
    hide();
  }
  function type(typed: string) {
    put(typed);
    setSearching(true);
    setOpen(true);
    setActive(-1);
  }
  /** Text that can mean only one option becomes it; other text stays as it was typed, for the server to judge. */
  function leave() {
    const option = searching ? meant(options, text) : undefined;
    if (option) put(option.value);
    hide();
  }
  function press(event: KeyboardEvent) {
    const option = shown[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return show();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + step + shown.length) % Math.max(shown.length, 1));
    } else if (event.key === "Enter" && open && option) {
      event.preventDefault();
      choose(option);
    } else if (event.key === "Enter") {
      // It sends the form, with what is meant.
      leave();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      hide();
    }
  }

  return {
    field,
    text,
    open: open && live,
    live,
    shown,
    chosen,
    active,
    searching,
    show,
    choose,
    type,
    leave,
    press,
  };
}
