package dev.lanewright.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class QuietRowsTest {
  private record Row(String name) {}

  @Test
  void placesTakeNewValuesWithoutTheListTelling() {
    var rows = new QuietRows<Row>();
    Row a = new Row("a");
    Row b = new Row("b");
    rows.setAll(List.of(a, b));
    var first = rows.place(a);
    List<String> seen = new ArrayList<>();
    first.subscribe(r -> seen.add(r.name()));
    List<Object> changes = new ArrayList<>();
    rows.addListener((ListChangeListener<Row>) changes::add);
    rows.replaceQuietly(List.of(new Row("c"), new Row("d")));
    rows.replaceQuietly(List.of(new Row("e"), new Row("f")));
    assertThat(seen).containsExactly("a", "c", "e");
    assertThat(rows).extracting(Row::name).containsExactly("e", "f");
    assertThat(changes).isEmpty();
    assertThat(rows.place(rows.getFirst())).isSameAs(first);
  }

  @Test
  void rowsThatMoveKeepThePlaceOfWhereTheyStand() {
    var rows = new QuietRows<Row>();
    Row a = new Row("a");
    Row b = new Row("b");
    rows.setAll(List.of(a, b));
    var first = rows.place(a);
    var second = rows.place(b);
    rows.replaceQuietly(List.of(b, a));
    assertThat(first.get()).isSameAs(b);
    assertThat(second.get()).isSameAs(a);
    assertThat(rows.place(b)).isSameAs(first);
  }

  @Test
  void equalRowsAreDistinctObjects() {
    Row a = new Row("a");
    assertThat(QuietRows.distinct(List.of(a, new Row("a")))).isTrue();
    assertThat(QuietRows.distinct(List.of(a, a))).isFalse();
  }
}
