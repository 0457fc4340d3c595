package dev.lanewright.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.ui.theme.Themes;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ReadingViewTest {
  private ReadingView left;
  private ReadingView right;
  private ScrollPane one;
  private ScrollPane other;
  private ScrollTogether scroll;

  @Start
  void start(Stage stage) {
    left = new ReadingView();
    right = new ReadingView();
    one = pane(left);
    other = pane(right);
    scroll = new ScrollTogether(one, other);
    var scene = new Scene(new HBox(one, other), 800, 500);
    new Themes().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private static ScrollPane pane(ReadingView view) {
    var pane = new ScrollPane(view);
    pane.setFitToWidth(true);
    pane.setPrefWidth(400);
    return pane;
  }

  private void show(FxRobot robot, String a, String b) {
    robot.interact(
        () -> {
          Compared both = Compared.of(a, b, true);
          left.show(both.left());
          right.show(both.right());
          left.mark(both.diff().left());
          right.mark(both.diff().right());
          left.getScene().getRoot().applyCss();
          left.getScene().getRoot().layout();
        });
  }

  private static long marked(Node view) {
    Set<Node> grounds = view.lookupAll(".mark-ground");
    return grounds.stream().filter(g -> !((Path) g).getElements().isEmpty()).count();
  }

  @Test
  void changedWordsAreMarkedWhereTheyStand(FxRobot robot) {
    show(
        robot,
        "Same.\n\nYou pay **€723.87** now.\n\nEnd.",
        "Same.\n\nYou pay **€900** now.\n\nEnd.");
    assertThat(marked(left)).isEqualTo(1);
    assertThat(marked(right)).isEqualTo(1);
    robot.interact(() -> left.mark(List.of()));
    robot.interact(() -> left.getScene().getRoot().layout());
    assertThat(marked(left)).isZero();
  }

  @Test
  void nothingFromAStrangerCanBeClicked(FxRobot robot) {
    show(
        robot, "<a href='http://x'>x</a> [click](http://x) <script>y()</script>", "- [ ] b\n\n# c");
    assertThat(left.lookupAll(".hyperlink")).isEmpty();
    assertThat(left.lookupAll(".button")).isEmpty();
    String all =
        left.lookupAll(".words").stream()
            .map(n -> ((Text) n).getText())
            .collect(java.util.stream.Collectors.joining());
    assertThat(all).contains("<a href='http://x'>", "click", " (http://x)", "<script>");
  }

  @Test
  void theRestOfALongAnswerComesOnDemand(FxRobot robot) {
    String longText = "word ".repeat(1_000).concat("\n\n").repeat(20);
    show(robot, longText, "short");
    assertThat(left.getChildren()).hasSizeLessThan(20);
    robot.interact(() -> ((Button) left.lookup(".show-rest")).fire());
    assertThat(left.getChildren()).hasSize(20);
    assertThat(left.lookup(".show-rest")).isNull();
  }

  @Test
  void panesScrollTogether(FxRobot robot) {
    show(robot, "line\n\n".repeat(200), "line\n\n".repeat(100));
    robot.interact(() -> one.setVvalue(0.5));
    assertThat(other.getVvalue()).isEqualTo(0.5);
    robot.interact(() -> scroll.page(0.9));
    assertThat(one.getVvalue()).isGreaterThan(0.5).isEqualTo(other.getVvalue());
    robot.interact(() -> scroll.onProperty().set(false));
    robot.interact(() -> one.setVvalue(0));
    assertThat(other.getVvalue()).isGreaterThan(0.5);
  }
}
