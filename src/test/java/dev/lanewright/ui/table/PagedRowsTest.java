package dev.lanewright.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.ui.task.Tasks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
  private static final int ROWS = 1_000_000;

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Integer> fetched = new ArrayList<>();
  private final List<Throwable> errors = new ArrayList<>();
  private final Tasks tasks = new Tasks(background::add, Runnable::run);

  private final RowSource<String> source =
      new RowSource<>() {
        @Override
        public int count() {
          return ROWS;
        }

        @Override
        public List<String> rows(int from, int count, @Nullable Sort sort) {
          fetched.add(from);
          if (from == 256) {
            throw new IllegalStateException("disk");
          }
          return IntStream.range(from, from + count).mapToObj(i -> "row " + i).toList();
        }
      };

  private PagedRows<String> list() {
    return new PagedRows<>(source, null, ROWS, tasks, "t", errors::add);
  }

  private void drain() {
    while (!background.isEmpty()) {
      background.poll().run();
    }
  }

  @Test
  void aRowIsEmptyUntilItsPageComesThenFills() {
    PagedRows<String> list = list();
    Row<String> row = list.get(130);
    assertThat(row.value()).isNull();
    drain();
    assertThat(row.value()).isEqualTo("row 130");
    assertThat(list.get(131).value()).isEqualTo("row 131");
    assertThat(fetched).containsExactly(128);
  }

  @Test
  void onlyPagesLookedAtAreFetchedAndAllButTheLastManyForgotten() {
    PagedRows<String> list = list();
    for (int i = 0; i < ROWS; i += 5000) {
      list.get(i);
      drain();
    }
    assertThat(fetched).hasSize(200);
    list.get(0);
    drain();
    assertThat(fetched).hasSize(201).endsWith(0);
  }

  @Test
  void anErrorIsToldAndThePlaceStaysEmpty() {
    Row<String> row = list().get(300);
    drain();
    assertThat(errors).singleElement().isInstanceOf(IllegalStateException.class);
    assertThat(row.value()).isNull();
  }

  @Test
  void aRowKnowsItsPlaceWithoutAWalk() {
    PagedRows<String> list = list();
    assertThat(list.indexOf(list.get(999_999))).isEqualTo(999_999);
    assertThat(list.contains("something else")).isFalse();
  }
}
