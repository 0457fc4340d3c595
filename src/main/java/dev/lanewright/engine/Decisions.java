package dev.lanewright.engine;

import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

  /** Room for the decisions on n samples; {@link #pass} fills it. */
  static Decisions room(List<byte[]> votes, Floors floors, int n) {
    return new Decisions(votes, new byte[n], new byte[n], floors.floor(), floors.by(), new byte[n]);
  }

  /** What fills the decisions, after the floors. */
  Chunks.Pass pass(Policy policy, Fits fits) {
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
    return (_, from, to) -> {
      Arrays.fill(decided, from, to, otherwise);
      Arrays.fill(by, from, to, (byte) stages);
      // Last stage first: an earlier one overwrites it.
      for (int k = asked.length - 1; k >= 0; k--) {
        overwrite(asked[k], index[k], decided, by, from, to);
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
    };
  }

  private static void overwrite(byte[] vote, byte stage, byte[] tier, byte[] by, int from, int to) {
    for (int i = from; i < to; i++) {
      // all bits set where it passes on
      int passes = vote[i] >> 7;
      tier[i] = (byte) ((vote[i] & ~passes) | (tier[i] & passes));
      by[i] = (byte) ((stage & ~passes) | (by[i] & passes));
    }
  }

  /** The guards' floor per sample, and the first guard that demands it. */
  record Floors(byte[] floor, byte[] by) {
    static Floors room(int n) {
      return new Floors(new byte[n], new byte[n]);
    }

    /** What fills the floors. */
    Chunks.Pass pass(Policy policy, List<byte[]> votes) {
      List<Integer> guards =
          IntStream.range(0, votes.size())
              .boxed()
              .filter(s -> policy.stages().get(s) instanceof Guard)
              .filter(s -> tier(policy, s) > 0)
              .sorted(
                  Comparator.comparingInt((Integer s) -> tier(policy, s)).thenComparingInt(s -> -s))
              .toList();
      return (_, from, to) -> {
        Arrays.fill(by, from, to, (byte) -1);
        // Lowest tier first, and of equal ones the last: what holds overwrites.
        for (int s : guards) {
          overwrite(votes.get(s), (byte) s, floor, by, from, to);
        }
      };
    }

    private static int tier(Policy policy, int stage) {
      return Votes.tier(policy, ((Guard) policy.stages().get(stage)).atLeast());
    }
  }
}
