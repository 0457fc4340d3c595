package dev.lanewright.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDiffTest {
  @Test
  void namesTheLinesThatChanged() {
    var diff = LineDiff.of("a\nb\nc\nd\ne", "a\nB\nc\nd\nd2\ne\nf");
    assertThat(diff.lines()).containsExactly("- b", "+ B", "…", "+ d2", "…", "+ f");
    assertThat(diff.added()).isEqualTo(3);
    assertThat(diff.removed()).isEqualTo(1);
  }

  @Test
  void equalTextsHaveNoneAndNewOnesAreAllNew() {
    assertThat(LineDiff.of("a\nb", "a\nb").lines()).isEmpty();
    assertThat(LineDiff.of("", "a\nb").lines()).containsExactly("+ a", "+ b");
  }
}
