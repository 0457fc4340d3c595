package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Source;
import dev.lanewright.workspace.EditNames;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Conditions in words, with what a person chose set in bold. */
public final class ConditionWords {
  private ConditionWords() {}

  /** A piece of a sentence. */
  public record Piece(String text, boolean strong) {}

  /** The condition as flowing text. */
  public static TextFlow flow(Condition condition) {
    TextFlow flow = new TextFlow();
    flow.setLineSpacing(2);
    for (Piece piece : pieces(condition)) {
      Text text = new Text(piece.text());
      text.getStyleClass().addAll("words", piece.strong() ? "strong" : "plain");
      flow.getChildren().add(text);
    }
    return flow;
  }

  /** The condition as one plain sentence. */
  public static String text(Condition condition) {
    StringBuilder all = new StringBuilder();
    pieces(condition).forEach(p -> all.append(p.text()));
    return all.toString();
  }

  public static List<Piece> pieces(Condition condition) {
    List<Piece> out = new ArrayList<>();
    add(condition, out, false);
    return out;
  }

  private static void add(Condition condition, List<Piece> out, boolean nested) {
    switch (condition) {
      case Condition.All all -> joined(all.of(), " and ", "always", out, nested);
      case Condition.Any any -> joined(any.of(), " or ", "never", out, nested);
      case Condition.Not not -> {
        out.add(new Piece("not ", false));
        add(not.of(), out, true);
      }
      case Condition.Keyword k -> {
        out.add(new Piece("keyword ", false));
        out.add(new Piece(String.join(", ", k.words()), true));
      }
      case Condition.Regex r -> {
        out.add(new Piece("text matches ", false));
        out.add(new Piece("/" + r.pattern() + "/", true));
      }
      case Condition.FieldIn f -> {
        out.add(new Piece(f.field().replace('_', ' ') + " ", false));
        out.add(new Piece(String.join(", ", f.in()), true));
      }
      case Condition.InRange in -> {
        out.add(new Piece(source(in.source()) + " ", false));
        out.add(new Piece(range(in.range()), true));
      }
    }
  }

  private static void joined(
      List<Condition> of, String with, String empty, List<Piece> out, boolean nested) {
    if (of.isEmpty()) {
      out.add(new Piece(empty, false));
      return;
    }
    boolean brackets = nested && of.size() > 1;
    out.add(new Piece(brackets ? "(" : "", false));
    for (int i = 0; i < of.size(); i++) {
      if (i > 0) {
        out.add(new Piece(with, false));
      }
      add(of.get(i), out, true);
    }
    out.add(new Piece(brackets ? ")" : "", false));
  }

  /** {@code signal:chars} as {@code characters}; a field by its name. */
  public static String source(Source source) {
    return switch (source.kind()) {
      case SIGNAL ->
          switch (source.name()) {
            case "chars" -> "characters";
            case "expected_output_tokens" -> "expected output tokens";
            case "code" -> "code block";
            case "multi_step" -> "multi-step wording";
            default -> source.name();
          };
      case FIELD -> source.name().replace('_', ' ');
      case CLASSIFIER -> "classifier " + source.name();
      case CLUSTERS -> "clusters " + source.name();
      case INTENTS -> "confidence of " + source.name();
    };
  }

  public static String range(Range range) {
    List<String> all = new ArrayList<>();
    bound(all, "≥ ", range.atLeast());
    bound(all, "> ", range.above());
    bound(all, "< ", range.below());
    bound(all, "≤ ", range.atMost());
    return String.join(" and ", all);
  }

  private static void bound(List<String> all, String sign, @Nullable Double value) {
    if (value != null) {
      all.add(sign + EditNames.number(value));
    }
  }
}
