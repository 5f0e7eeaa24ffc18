import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { planVolumes } from "../../src/search/index/plan-volumes.ts";
import { writeIndexFolder } from "../../src/search/index/write-index.ts";
import { memoryIndex, record } from "./support/memory-index.ts";

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-index-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Articles on days counted from 1 January 1931. */
const onDays = (days: readonly number[]) =>
  days.map((day, i) => ({ ...record(day, [["body", `第${i}篇`]]), id: `article-${i}` }));

describe("volumes", () => {
  it("hold every article once, no more than the limit, and follow one another in time", () => {
    const days = fc.array(fc.nat(20_000), { maxLength: 200 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 50 }), (numbers, limit) => {
        const records = onDays(numbers);
        const volumes = planVolumes(records, limit);
        const ids = volumes.flat().map(({ id }) => id);
        expect([...ids].sort()).toEqual(records.map(({ id }) => id).sort());
        for (const volume of volumes) expect(volume.length).toBeLessThanOrEqual(limit);
        const dates = volumes.flat().map(({ date }) => date);
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });

  it("of the past stay as they are when a day is added", () => {
    const days = Array.from({ length: 3000 }, (_, i) => i);
    const before = planVolumes(onDays(days), 400);
    const after = planVolumes(onDays([...days, 3000]), 400);
    const namesOf = (plan: typeof before) => plan.map((volume) => volume.map(({ id }) => id).join());
    const kept = namesOf(before).filter((name) => namesOf(after).includes(name));
    expect(kept.length).toBeGreaterThanOrEqual(before.length - 1);
  });

  it("show a day's front page before its other pages", () => {
    const pages = ["02", "01", "10"].map((page) => ({ ...record(0, [["body", "水"]]), page, id: page }));
    const shown = planVolumes(pages).flat().reverse();
    expect(shown.map(({ page }) => page)).toEqual(["01", "02", "10"]);
  });
});

describe("an index made again", () => {
  const records = onDays(Array.from({ length: 30 }, (_, i) => i));

  it("has the same bytes", async () => {
    const [one, other] = [await memoryIndex(records), await memoryIndex(records)];
    expect([...one.files]).toEqual([...other.files]);
  });

  it("takes over the volumes that have not changed", () => {
    const [before, after] = [newFolder(), newFolder()];
    writeIndexFolder(records, before, {});
    const [volume] = readdirSync(before).filter((name) => !name.includes("."));
    const file = `${volume}/c.bin`;
    writeFileSync(join(before, file), "as it was");
    writeIndexFolder(records, after, { previous: before });
    expect(readFileSync(join(after, file), "utf8")).toBe("as it was");
  });

  it("is not misled by a previous index that is broken or of another format", () => {
    const [before, after] = [newFolder(), newFolder()];
    writeIndexFolder(records, before, {});
    rmSync(join(before, "manifest.json"));
    writeIndexFolder(records, after, { previous: before });
    expect(existsSync(join(after, "manifest.json"))).toBe(true);
  });

  it("keeps to about as many files as a host allows", () => {
    const folder = newFolder();
    const many = onDays(Array.from({ length: 600 }, (_, i) => i)).map((article, i) => ({
      ...article,
      passages: [
        ["body", `${i}号通知：${String.fromCharCode(0x4e00 + i * 7)}水位上涨。`.repeat(20)],
      ] as const,
    }));
    writeIndexFolder(many, folder, { maxFiles: 60 });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeLessThan(90);
  });
});
