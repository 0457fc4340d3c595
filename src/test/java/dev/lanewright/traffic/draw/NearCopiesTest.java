package dev.lanewright.traffic.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearCopiesTest {
  /** Against every pair compared as sets of substrings. */
  @Test
  void findsWhatEveryPairComparedFinds() {
    var random = new SplittableRandom(11);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      texts.add(text(random, 8 + random.nextInt(40)));
      for (int copy = 0; copy < 3; copy++) {
        texts.add(changed(texts.get(random.nextInt(texts.size())), random));
      }
    }
    var near = new NearCopies();
    List<String> kept = new ArrayList<>();
    int copies = 0;
    for (String text : texts) {
      int expected = -1;
      double most = 0;
      for (int k = 0; k < kept.size(); k++) {
        double index = jaccard(text, kept.get(k));
        if (index >= NearCopies.THRESHOLD && index > most) {
          expected = k;
          most = index;
        }
      }
      assertThat(near.copyOf(text)).as(text).isEqualTo(expected);
      copies += expected < 0 ? 0 : 1;
      if (expected < 0) {
        kept.add(text);
      }
    }
    assertThat(copies).isBetween(100, 500);
  }

  private static double jaccard(String a, String b) {
    Set<String> left = pieces(a);
    Set<String> right = pieces(b);
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    return (double) both.size() / (left.size() + right.size() - both.size());
  }

  private static Set<String> pieces(String text) {
    Set<String> all = new HashSet<>();
    for (int i = 0; i + 5 <= text.length(); i++) {
      all.add(text.substring(i, i + 5));
    }
    return all;
  }

  private static String text(SplittableRandom random, int words) {
    var out = new StringBuilder();
    for (int w = 0; w < words; w++) {
      out.append(w == 0 ? "" : " ");
      for (int c = 0; c < 3 + random.nextInt(5); c++) {
        out.append((char) ('a' + random.nextInt(26)));
      }
    }
    return out.toString();
  }

  private static String changed(String text, SplittableRandom random) {
    var out = new StringBuilder(text);
    for (int n = random.nextInt(1 + text.length() / 25); n >= 0; n--) {
      out.setCharAt(random.nextInt(out.length()), (char) ('a' + random.nextInt(26)));
    }
    return out.toString();
  }
}
