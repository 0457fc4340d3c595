package dev.lanewright.evalset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SplitDrawTest {
  private static final int N = 5_000;
  private final int[] category = new int[N];
  private final int[] group = new int[N];
  private final byte[] open = new byte[N];

  SplitDrawTest() {
    var random = new Random(3);
    for (int i = 0; i < N; i++) {
      group[i] = i < 3_000 ? i : 3_000 + random.nextInt(500);
      category[i] = group[i] % 7 - 1;
    }
    // Dense codes: groups nobody drew are closed up.
    int[] used = Arrays.stream(group).distinct().sorted().toArray();
    for (int i = 0; i < N; i++) {
      group[i] = Arrays.binarySearch(used, group[i]);
    }
    Arrays.fill(open, SplitDraw.UNDRAWN);
  }

  @Test
  void sharesHoldInEveryCategoryAndGroupsAreNeverCut() {
    byte[] part = SplitDraw.DEFAULT.draw(category, group, open);
    for (int c = -1; c < 6; c++) {
      int[] count = new int[3];
      for (int i = 0; i < N; i++) {
        if (category[i] == c) {
          count[part[i]]++;
        }
      }
      int all = count[0] + count[1] + count[2];
      // A group has at most a dozen samples, so a part is off by less than two of them.
      assertThat((double) count[0]).isBetween(all * 0.5 - 24, all * 0.5 + 24);
      assertThat((double) count[1]).isBetween(all * 0.25 - 24, all * 0.25 + 24);
    }
    byte[] ofGroup = new byte[N];
    Arrays.fill(ofGroup, SplitDraw.UNDRAWN);
    for (int i = 0; i < N; i++) {
      if (ofGroup[group[i]] != SplitDraw.UNDRAWN) {
        assertThat(part[i]).isEqualTo(ofGroup[group[i]]);
      }
      ofGroup[group[i]] = part[i];
    }
  }

  /** Else long conversations gather in the largest part, and the report is of another traffic. */
  @Test
  void samplesOfLargeGroupsHaveTheirShareInEveryPart() {
    int[] size = new int[1 + Arrays.stream(group).max().orElseThrow()];
    Arrays.stream(group).forEach(g -> size[g]++);
    double[] large = new double[3];
    double[] all = new double[3];
    for (long seed = 1; seed <= 20; seed++) {
      byte[] part = new SplitDraw(seed, 0.5, 0.25).draw(category, group, open);
      for (int i = 0; i < N; i++) {
        all[part[i]]++;
        large[part[i]] += size[group[i]] > 2 ? 1 : 0;
      }
    }
    double share = Arrays.stream(large).sum() / Arrays.stream(all).sum();
    for (int p = 0; p < 3; p++) {
      assertThat(large[p] / all[p]).isBetween(share - 0.015, share + 0.015);
    }
  }

  @Test
  void theSeedDecides() {
    byte[] one = new SplitDraw(1, 0.5, 0.25).draw(category, group, open);
    assertThat(new SplitDraw(1, 0.5, 0.25).draw(category, group, open)).isEqualTo(one);
    assertThat(new SplitDraw(2, 0.5, 0.25).draw(category, group, open)).isNotEqualTo(one);
  }

  @Test
  void whatWasDrawnStaysAndItsGroupFollows() {
    byte[] before = open.clone();
    before[4_000] = 2;
    byte[] part = SplitDraw.DEFAULT.draw(category, group, before);
    for (int i = 0; i < N; i++) {
      if (group[i] == group[4_000]) {
        assertThat(part[i]).isEqualTo((byte) 2);
      }
    }
  }

  @Test
  void emptyAndWholeSharesWork() {
    assertThat(SplitDraw.DEFAULT.draw(new int[0], new int[0], new byte[0])).isEmpty();
    assertThat(new SplitDraw(1, 1, 0).draw(category, group, open)).containsOnly(0);
    assertThatThrownBy(() -> new SplitDraw(1, 0.9, 0.2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
