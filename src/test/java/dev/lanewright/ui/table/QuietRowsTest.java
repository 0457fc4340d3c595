package dev.lanewright.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class QuietRowsTest {
  @Test
  void placesTakeNewValuesWithoutTheListTelling() {
    var rows = new QuietRows<String>();
    rows.setAll(List.of("a", "b"));
    List<Object> changes = new ArrayList<>();
    rows.addListener((ListChangeListener<String>) changes::add);
    rows.replaceQuietly(List.of("c", "d"));
    assertThat(rows).containsExactly("c", "d");
    assertThat(changes).isEmpty();
    rows.setAll(List.of("e"));
    assertThat(changes).hasSize(1);
  }
}
