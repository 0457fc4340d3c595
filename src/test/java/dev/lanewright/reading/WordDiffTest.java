package dev.lanewright.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  private static List<String> cut(String text) {
    int[] s = Words.starts(text);
    return IntStream.range(0, s.length - 1).mapToObj(i -> text.substring(s[i], s[i + 1])).toList();
  }

  private static List<String> texts(String text, List<Span> spans) {
    return spans.stream().map(s -> text.substring(s.from(), s.to())).toList();
  }

  @Test
  void wordsAreCutAsPeopleReadThem() {
    assertThat(cut("You’ll pay €1,234.50."))
        .containsExactly("You’ll", " ", "pay", " ", "€", "1,234.50", ".");
    assertThat(cut("a  \n b")).containsExactly("a", "  \n ", "b");
    assertThat(cut("支払い済み")).hasSize(5);
    assertThat(cut("cafe\u0301 x")).containsExactly("cafe\u0301", " ", "x");
    assertThat(cut("👩‍👩‍👧👍🏽🇩🇪🇫🇷")).containsExactly("👩‍👩‍👧", "👍🏽", "🇩🇪", "🇫🇷");
    assertThat(cut("")).isEmpty();
    assertThat(cut("\ud800x")).containsExactly("\ud800", "x");
  }

  @Test
  void onlyWhatDiffersIsMarked() {
    String a = "The invoice lists both plans, but the Team plan is credited from the 14th on.";
    String b = "The invoice lists both plans, and that is an error.";
    WordDiff diff = WordDiff.of(a, b);
    assertThat(texts(a, diff.left()).getFirst()).startsWith("but the Team plan");
    assertThat(texts(b, diff.right()).getFirst()).startsWith("and that");
    assertThat(diff.left().getFirst().from()).isEqualTo(a.indexOf("but"));
  }

  @Test
  void whiteSpaceAloneIsNoDifference() {
    assertThat(WordDiff.of("one two\nthree", "one  two three").same()).isTrue();
    assertThat(WordDiff.of("", "").same()).isTrue();
    assertThat(WordDiff.of("", "x").right()).containsExactly(new Span(0, 1));
  }

  /** Against the length of the longest common subsequence by dynamic programming. */
  @Test
  void theEditIsAnEditAndTheShortest() {
    var random = new Random(20261126);
    for (int round = 0; round < 2_000; round++) {
      int[] a = draw(random, random.nextInt(40));
      int[] b = draw(random, random.nextInt(40));
      var edit = new Myers(a, b);
      int[] keptA = kept(a, edit.left);
      assertThat(keptA).isEqualTo(kept(b, edit.right));
      assertThat(keptA).hasSize(common(a, b));
    }
  }

  @Test
  void beyondItsPatienceItIsStillAnEdit() {
    var random = new Random(7);
    int[] a = random.ints(12_000, 0, 5_000).toArray();
    int[] b = random.ints(9_000, 0, 5_000).toArray();
    var edit = new Myers(a, b);
    int[] keptA = kept(a, edit.left);
    assertThat(keptA).isEqualTo(kept(b, edit.right)).isNotEmpty();
  }

  @Test
  void longTextsThatHaveLittleInCommonEnd() {
    var random = new Random(3);
    String a = words(random, 20_000);
    String b = words(random, 20_000);
    assertThat(a.length()).isGreaterThan(100_000);
    WordDiff diff = WordDiff.of(a, b);
    assertThat(diff.left()).isNotEmpty();
    assertThat(diff.left().getLast().to()).isLessThanOrEqualTo(a.length());
  }

  private static String words(Random random, int n) {
    var words = new ArrayList<String>();
    for (int i = 0; i < n; i++) {
      words.add("w" + Integer.toString(random.nextInt(4_000), 36) + "xy");
    }
    return String.join(" ", words);
  }

  private static int[] draw(Random random, int n) {
    return random.ints(n, 0, 6).toArray();
  }

  private static int[] kept(int[] all, BitSet changed) {
    return IntStream.range(0, all.length).filter(i -> !changed.get(i)).map(i -> all[i]).toArray();
  }

  private static int common(int[] a, int[] b) {
    int[] last = new int[b.length + 1];
    for (int x : a) {
      int[] row = Arrays.copyOf(last, last.length);
      for (int j = 1; j <= b.length; j++) {
        row[j] = x == b[j - 1] ? last[j - 1] + 1 : Math.max(last[j], row[j - 1]);
      }
      last = row;
    }
    return last[b.length];
  }
}
