import "server-only";
import { isMap } from "yaml";
import type { ApplicationYmlValues } from "@/lib/domain/application-yml";
import { ok, type Result } from "@/lib/domain/result";
import { addBelow } from "./add-entries";
import type { Layout } from "./layout";
import { lineAt } from "./lines";
import { losesValue, type MatchedSetting, type MatchedSettings, matchSettings } from "./match-settings";
import { internalServerQuestion, mqttQuestion } from "./mqtt-questions";
import { ourBlocks } from "./our-blocks";
import { type BlockPlan, noPlan } from "./plan";
import type { MergeChoices } from "./questions";
import { rootBlock } from "./root-blocks";
import { setValues } from "./set-values";
import type { NamedPair } from "./spelling";
import type { YmlMap, YmlPair } from "./yml-tree";

/** Gives the settings of mqtt the manual's values. Settings of other names, comments and the order stay. */
export function planMqtt(
  layout: Layout,
  root: YmlMap | undefined,
  values: ApplicationYmlValues,
  choices: MergeChoices,
): Result<BlockPlan> {
  const { mqtt, settings } = ourBlocks(values);
  const found = root ? rootBlock(layout.text, root, mqtt.name) : ok(undefined);
  if (!found.ok) return found;
  const parent = found.value;
  if (!parent) return ok({ ...noPlan, appended: [mqtt] });
  if (!isMap(parent.value)) {
    const splices = addBelow(layout, parent, settings, { inFlow: root?.flow === true });
    return ok({ ...noPlan, splices, named: [{ pair: parent, name: mqtt.name }] });
  }
  const matched = matchSettings(layout.text, parent.value, values);
  return matched.ok ? ok(planSettings(layout, parent, matched.value, choices)) : matched;
}

function planSettings(
  layout: Layout,
  parent: YmlPair,
  { settings, internal }: MatchedSettings,
  choices: MergeChoices,
): BlockPlan {
  const lost = settings.some(losesValue);
  const replace = lost ? mqttQuestion(lineOf(layout, parent), choices) : undefined;
  if (replace?.chosen === "keep") return { ...noPlan, questions: [replace] };
  const move =
    internal.theirs && losesValue(internal)
      ? internalServerQuestion(lineOf(layout, internal.theirs), choices)
      : undefined;
  const set = move?.chosen === "aws" ? [...settings, internal] : settings;
  return {
    splices: setValues(layout, parent, set),
    appended: [],
    questions: [...(replace ? [replace] : []), ...(move ? [move] : [])],
    named: [{ pair: parent, name: "mqtt" }, ...namesOf(settings)],
  };
}

const lineOf = ({ text }: Layout, pair: YmlPair): number => lineAt(text, pair.key.range[0]);

const namesOf = (settings: readonly MatchedSetting[]): readonly NamedPair[] =>
  settings.flatMap(({ ours, theirs }) => (theirs ? [{ pair: theirs, name: ours.name }] : []));
