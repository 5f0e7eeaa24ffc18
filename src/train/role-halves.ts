import { readFileSync, writeFileSync } from "node:fs";
import {
  type RoleModel,
  restoreRoles,
  type StoredRoleModel,
  shippedRoles,
} from "../classify/classify-blocks.ts";
import { storeNetwork } from "../learning/network.ts";
import { foldOf } from "./folds.ts";
import type { GoldPage } from "./gold.ts";

/** Roles as they were taught on each half of the pages: reading order learns from roles of pages not seen. */
export type RoleHalves = readonly [taughtOnA: RoleModel, taughtOnB: RoleModel];

export const storeRoles = ({ first, second }: RoleModel): StoredRoleModel => ({
  first: storeNetwork(first),
  second: storeNetwork(second),
});

export const writeRoleHalves = (file: string, halves: RoleHalves): void =>
  writeFileSync(file, JSON.stringify(halves.map(storeRoles)));

/**
 * The roles to read a training page with: those taught on the other half, where `file` holds halves; else the
 * shipped ones.
 */
export function rolesUnseen(file: string | undefined): (page: GoldPage) => RoleModel {
  if (file === undefined) return () => shippedRoles();
  const models = (JSON.parse(readFileSync(file, "utf8")) as StoredRoleModel[]).map(restoreRoles);
  return (page) => models[1 - foldOf(page)]!;
}
