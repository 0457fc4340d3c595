package dev.lanewright.ui.verdicts;

import dev.lanewright.ui.table.PagedTable;
import dev.lanewright.ui.table.RowSource;
import dev.lanewright.ui.table.Sort;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Answers that were graded one at a time, the worst first. */
final class GradeTable {
  private final VerdictsViewModel model;
  private final PagedTable<GradeLine> table;

  private record Source(VerdictsViewModel model, Findings findings, List<Integer> positions)
      implements RowSource<GradeLine> {
    @Override
    public int count() {
      return positions.size();
    }

    @Override
    public List<GradeLine> rows(int from, int count, @Nullable Sort sort) {
      return model.gradeLines(
          findings, positions.subList(from, Math.min(positions.size(), from + count)));
    }
  }

  /**
   * @param open shows a grade
   */
  GradeTable(VerdictsViewModel model, Consumer<GradeLine> open) {
    this.model = model;
    table =
        new PagedTable<GradeLine>("grades", model.tasks(), model.onError())
            .column(null, "Request", "Opening of the request", 340, "", GradeLine::request)
            .column(null, "Category", "", 130, "muted", GradeLine::category)
            .column(null, "Answer of", "", 150, "", l -> Names.model(l.rating().model()))
            .column(null, "Rater", "", 150, "", l -> l.rating().rater().label())
            .nodes(null, "Grade", "Pass or fail, or a score of 10", 90, GradeTable::grade)
            .column(null, "Issues", "What the rater found", 520, "muted", GradeLine::issues);
    TableView<?> node = table.node();
    node.setAccessibleText("Single grades; Enter opens one");
    table.placeholder(new Label("No grade passes these filters"));
    table.onOpen(open);
  }

  private static Node grade(GradeLine line) {
    var label = new Label(GradeLine.grade(line.rating()));
    Boolean passed = line.rating().passed();
    boolean unread = Double.isNaN(line.rating().score());
    label.getStyleClass().add(unread ? "warning" : passed != null && !passed ? "worse" : "plain");
    return label;
  }

  Node node() {
    return table.node();
  }

  void show(Findings f) {
    table.show(new Source(model, f, model.gradesProperty().get()));
  }
}
