package dev.lanewright.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadableTest {
  private static List<Run> runs(ReadableText text) {
    var all = new ArrayList<Run>();
    for (Block b : text.blocks()) {
      switch (b) {
        case Block.Prose p -> all.addAll(p.runs());
        case Block.Code c -> all.add(c.text());
        case Block.Grid g -> g.rows().forEach(r -> r.forEach(all::addAll));
        case Block.Rule r -> {}
      }
    }
    return all;
  }

  /** Every run stands in the plain text where it says. */
  private static void placed(ReadableText text) {
    for (Run r : runs(text)) {
      assertThat(text.plain().substring(r.at(), r.at() + r.text().length())).isEqualTo(r.text());
    }
  }

  @Test
  void headingsListsTablesAndCodeAreBlocks() {
    ReadableText text =
        ReadableText.markdown(
            """
            # You pay **€900**
            Two *lines*
            of one paragraph.

            3. first
               - inner `x = 1`
            4. second

            > quoted

            | plan | price |
            |---|---|
            | Team | €480 |

            ```java
            int x = 1;
              int y;
            ```
            ---
            """);
    placed(text);
    assertThat(text.blocks()).hasSize(9);
    var heading = (Block.Prose) text.blocks().get(0);
    assertThat(heading.heading()).isEqualTo(1);
    assertThat(heading.runs().getLast().styles()).containsExactly(Style.BOLD);
    assertThat(text.blocks().get(2)).isInstanceOf(Block.Prose.class);
    assertThat(((Block.Prose) text.blocks().get(2)).marker()).isEqualTo("3.");
    assertThat(((Block.Prose) text.blocks().get(3)).indent()).isEqualTo(1);
    assertThat(((Block.Prose) text.blocks().get(4)).marker()).isEqualTo("4.");
    assertThat(((Block.Prose) text.blocks().get(5)).quoted()).isTrue();
    var grid = (Block.Grid) text.blocks().get(6);
    assertThat(grid.rows()).hasSize(2);
    assertThat(grid.rows().get(1).get(1).getFirst().text()).isEqualTo("€480");
    var code = (Block.Code) text.blocks().get(7);
    assertThat(code.language()).isEqualTo("java");
    assertThat(code.text().text()).isEqualTo("int x = 1;\n  int y;");
    assertThat(text.blocks().get(8)).isInstanceOf(Block.Rule.class);
  }

  @Test
  void htmlAndLinksAreText() {
    ReadableText text =
        ReadableText.markdown(
            "<script>alert(1)</script>\n\nsee <b>this</b> [page](javascript:alert(2)) and"
                + " ![cat](http://x/cat.png)");
    placed(text);
    assertThat(text.plain())
        .contains("<script>alert(1)</script>", "<b>", "page (javascript:alert(2))")
        .contains("[picture: cat]");
  }

  @Test
  void hiddenCharactersShow() {
    assertThat(ReadableText.plain("a\u202Eb\u0007c\r\nd").plain())
        .isEqualTo("a\uFFFDb\uFFFDc\nd\n");
  }

  @Test
  void deepNestingAndOddTextsDoNoHarm() {
    for (String odd :
        List.of(
            "",
            "\n\n\n",
            ">".repeat(20_000) + "x",
            "- ".repeat(20_000),
            "[".repeat(50_000),
            "*a **b ".repeat(20_000),
            "`".repeat(20_001),
            "| a ".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "| b ".repeat(5_000),
            "x".repeat(100_000))) {
      placed(ReadableText.markdown(odd));
      placed(ReadableText.plain(odd));
    }
  }
}
