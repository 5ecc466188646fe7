import { relative, resolve } from "node:path";
import type { Place } from "../diagnostics.ts";
import { type JsonObject, child } from "../load/json.ts";
import { type LoadedDocument, load } from "../load/load.ts";
import type { Touch } from "../load/overlay.ts";
import { pointerTo } from "../load/pointer.ts";
import { lower } from "../lower/lower.ts";
import type { Model } from "../model.ts";
import type { ResolvedConfig } from "../resolve-config.ts";
import { type Selection, select } from "../select.ts";
import type { OverlayUse, SourceSpot } from "./explanation.ts";

/** A description that was read so that its parts can be traced back to files. */
export interface Described {
  readonly selection: Selection;
  readonly document: JsonObject;
  readonly model: Model;
  /** Where a pointer into the selected document stands in the description's files, overlays left aside. */
  readonly spotOf: (pointer: string) => SourceSpot | undefined;
  /** What overlays did to what the pointer leads to; `withMembers`, to its own members too. */
  readonly overlaysOf: (pointer: string, withMembers: boolean) => readonly OverlayUse[];
}

type Touched = Touch & { readonly pointer: string };

/** Loads, selects and lowers, and remembers where everything comes from. Places are told relative to `cwd`. */
export async function describe(config: ResolvedConfig, cwd: string): Promise<Described> {
  const touches: Touched[] = [];
  const loaded = await load({ ...config, onTouch: (touch) => touches.push(touch) });
  const selection = select(loaded, config.tags);
  const { model } = lower(selection.document, selection.locate);
  const spotFrom = ({ file, line, column }: Place): SourceSpot => ({
    file: relative(cwd, resolve(config.cwd, file)),
    line,
    column,
  });
  const spots = new Map<string, SourceSpot | undefined>();
  const spotOf = (pointer: string): SourceSpot | undefined => {
    if (!spots.has(pointer)) spots.set(pointer, placeOf(loaded, selection, pointer, spotFrom));
    return spots.get(pointer);
  };
  return {
    selection,
    document: selection.document,
    model,
    spotOf,
    overlaysOf: (pointer, withMembers) =>
      usesOf(touches, loaded, selection, pointer, spotFrom).filter(({ within }) => withMembers || !within),
  };
}

function placeOf(
  { originOf }: LoadedDocument,
  { loadedPointer }: Selection,
  pointer: string,
  spotFrom: (place: Place) => SourceSpot,
): SourceSpot | undefined {
  const { source, tokens } = originOf(loadedPointer(pointer), "overlays");
  const place = source.place(tokens);
  return place && spotFrom(place);
}

/** Touches are compared by where things stand, or would, in the description's own file. */
function usesOf(
  touches: readonly Touched[],
  { originOf }: LoadedDocument,
  { loadedPointer }: Selection,
  pointer: string,
  spotFrom: (place: Place) => SourceSpot,
): OverlayUse[] {
  if (touches.length === 0) return [];
  const there = loadedPointer(pointer);
  const own = pointerTo(originOf(there, "overlays").tokens);
  const { source, tokens } = originOf(there);
  return touches.flatMap((touch): OverlayUse[] => {
    const within = touch.pointer.slice(0, touch.pointer.lastIndexOf("/")) === own;
    if (within || touch.pointer === own) return [useOf(touch, touch.from, within, spotFrom)];
    // What is around it was put there whole, and this part of it is still the overlay's: the place is the part's own.
    const isMaker =
      isWithin(own, touch.pointer) && source === touch.overlay && isWithin(pointerTo(tokens), pointerTo(touch.from));
    return isMaker ? [useOf(touch, tokens, false, spotFrom)] : [];
  });
}

function isWithin(pointer: string, around: string): boolean {
  return pointer === around || pointer.startsWith(`${around}/`);
}

function useOf(
  { overlay, action, effect, pointer }: Touched,
  from: readonly string[],
  within: boolean,
  spotFrom: (place: Place) => SourceSpot,
): OverlayUse {
  const target = child(child(child(overlay.json, "actions"), String(action)), "target");
  return { ...spotFrom(overlay.place(from)), action: action + 1, effect, within, pointer, target: String(target) };
}
