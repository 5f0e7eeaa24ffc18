import { describe, expect, it } from "vitest";
import { findPitch } from "../../src/geometry/line-pitch.ts";

const heightsOf = (pitch: number, white = 0): number[] =>
  [1, 2, 3, 3, 4, 5, 6, 8, 9].map((lines) => Math.round(lines * pitch + white));

describe("the pitch of lines", () => {
  it.each([4.7, 5.8, 7.2, 10])(
    "is found though heights of %d a line are rounded and the guess is off",
    (pitch) => {
      expect(findPitch(heightsOf(pitch), pitch * 1.3)).toBeCloseTo(pitch, 0);
      expect(findPitch(heightsOf(pitch), pitch * 0.9)).toBeCloseTo(pitch, 0);
    },
  );

  it("is found where the tool crops boxes to the type", () => {
    expect(findPitch(heightsOf(8, -3), 9)).toBeCloseTo(8, 0);
  });

  it("is the guess where heights agree on nothing, or are few", () => {
    expect(findPitch([10, 17, 23, 38, 41, 59, 66, 74], 10)).toBe(10);
    expect(findPitch([20, 30], 9)).toBe(9);
  });
});
