package dev.lanewright.engine;

import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The stages' votes put together.
 *
 * @param votes per stage what it says of each sample
 * @param decided tier the first deciding stage (else the default) chose
 * @param by that stage's index, the number of stages for the default
 * @param floor tier that guards demand, 0 without
 * @param floorBy index of the first guard that demands it, -1 without
 * @param start tier started at, after guards and limits
 */
record Decisions(
    List<byte[]> votes, byte[] decided, byte[] by, byte[] floor, byte[] floorBy, byte[] start) {

  static Decisions of(Policy policy, List<byte[]> votes, Floors floors, Fits fits, int n) {
    byte otherwise = Votes.tier(policy, policy.defaultTier());
    int stages = policy.stages().size();
    var deciding = new ArrayList<byte[]>();
    byte[] index = new byte[stages];
    for (int s = 0; s < stages; s++) {
      if (!(policy.stages().get(s) instanceof Guard)) {
        index[deciding.size()] = (byte) s;
        deciding.add(votes.get(s));
      }
    }
    byte[][] asked = deciding.toArray(byte[][]::new);
    byte[] decided = new byte[n];
    byte[] by = new byte[n];
    byte[] start = new byte[n];
    byte[] floor = floors.floor();
    Chunks.each(
        n,
        (_, from, to) -> {
          Arrays.fill(decided, from, to, otherwise);
          Arrays.fill(by, from, to, (byte) stages);
          // Last stage first: an earlier one overwrites it.
          for (int k = asked.length - 1; k >= 0; k--) {
            byte[] vote = asked[k];
            byte stage = index[k];
            for (int i = from; i < to; i++) {
              byte v = vote[i];
              decided[i] = v >= 0 ? v : decided[i];
              by[i] = v >= 0 ? stage : by[i];
            }
          }
          if (fits.mask() == null) {
            for (int i = from; i < to; i++) {
              start[i] = (byte) Math.max(decided[i], floor[i]);
            }
          } else {
            for (int i = from; i < to; i++) {
              start[i] = (byte) fits.raise(Math.max(decided[i], floor[i]), i);
            }
          }
        });
    return new Decisions(votes, decided, by, floor, floors.by(), start);
  }

  /** The guards' floor per sample, and the first guard that demands it. */
  record Floors(byte[] floor, byte[] by) {
    static Floors of(Policy policy, List<byte[]> votes, int n) {
      byte[] floor = new byte[n];
      byte[] by = new byte[n];
      Arrays.fill(by, (byte) -1);
      for (int s = 0; s < votes.size(); s++) {
        if (policy.stages().get(s) instanceof Guard) {
          byte[] vote = votes.get(s);
          byte guard = (byte) s;
          Chunks.each(
              n,
              (_, from, to) -> {
                for (int i = from; i < to; i++) {
                  if (vote[i] > floor[i]) {
                    floor[i] = vote[i];
                    by[i] = guard;
                  }
                }
              });
        }
      }
      return new Floors(floor, by);
    }
  }
}
