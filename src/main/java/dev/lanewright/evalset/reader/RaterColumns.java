package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.Rating;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The columns of one rater, and the verdict or rating that a row makes of them. */
final class RaterColumns {
  private static final double BEST = 1;

  private final String name;
  private final boolean ownColumn;
  private final Column judge;
  private final Column kind;
  private final Column protocol;
  private final Column verdict;
  private final Column frame;
  private final Column order;
  private final Column rationale;
  private final Column raw;
  private final Column scale;
  private final Column score;
  private final Column cost;
  private final Column latency;
  private final double latencyUnit;
  private final Column repeat;

  /**
   * @param name what the rater is called where no column says so
   * @param ownColumn whether the rater has a column of its own in rows of several raters: then a
   *     blank cell is no verdict, while in a row of one rater it is an unreadable one
   * @param columns role (one of {@link Roles#VERDICT}) to column
   */
  RaterColumns(
      RowSource source, String name, boolean ownColumn, Map<String, String> columns, String file) {
    this.name = name;
    this.ownColumn = ownColumn;
    judge = Column.of(source, columns.get("judge"), "judge", file);
    kind = Column.of(source, columns.get("kind"), "kind", file);
    protocol = Column.of(source, columns.get("protocol"), "protocol", file);
    verdict = Column.of(source, columns.get("verdict"), "verdict", file);
    frame = Column.of(source, columns.get("frame"), "frame", file);
    order = Column.of(source, columns.get("order"), "order", file);
    rationale = Column.of(source, columns.get("rationale"), "rationale", file);
    raw = Column.of(source, columns.get("raw"), "raw", file);
    scale = Column.of(source, columns.get("scale"), "scale", file);
    score = Column.of(source, columns.get("score"), "score", file);
    cost = Column.of(source, columns.get("cost"), "cost", file);
    boolean milliseconds = columns.containsKey("latency");
    latency =
        Column.of(source, columns.get(milliseconds ? "latency" : "latency_s"), "latency", file);
    latencyUnit = milliseconds ? 1 : 1000;
    repeat = Column.of(source, columns.get("repeat"), "repeat", file);
  }

  /** Whether the rater compares. */
  boolean compares() {
    return verdict.mapped();
  }

  /** Whether the rater grades single answers. */
  boolean grades() {
    return !verdict.mapped() && score.mapped();
  }

  /** The rater of the current row. */
  Rater rater() {
    String named = judge.text();
    String called = named == null || named.isBlank() ? name : named.strip();
    if (called.isEmpty()) {
      throw new BadRow("the judge's name is empty");
    }
    String how = protocol.text();
    return new Rater(kind(), called, how == null ? "" : how.strip(), null, "");
  }

  private RaterKind kind() {
    String said = kind.text();
    return switch (said == null ? "judge" : said.strip().toLowerCase(Locale.ROOT)) {
      case "judge", "model", "llm" -> RaterKind.JUDGE;
      case "person", "human", "people", "annotator" -> RaterKind.PERSON;
      case "grader", "rule", "reference" -> RaterKind.GRADER;
      default -> throw new BadRow("‘" + said + "’ is no kind of rater: judge, person or grader");
    };
  }

  /** The verdict of the current row, or null when this rater gave none. */
  @Nullable Verdict verdict(Pair pair) {
    String cell = verdict.text();
    if (cell == null && ownColumn) {
      return null;
    }
    Shown shown = OrderCell.of(order.text(), order.name());
    Preference outcome = outcome(cell, pair, shown);
    return new Verdict(
        rater(),
        shown,
        Cells.repeat(repeat.text(), repeat.name()),
        outcome,
        number(score.mapped() ? score.text() : cell),
        rationale.text(),
        raw.text(),
        Cells.amount(cost.text(), cost.name(), "cost"),
        Cells.amount(latency.text(), latency.name(), "latency") * latencyUnit,
        null);
  }

  private Preference outcome(@Nullable String cell, Pair pair, Shown shown) {
    Preference said = Winner.of(cell, pair.a().model(), pair.b().model(), verdict.name());
    String told = frame.text();
    if (told == null || told.equals("pair")) {
      return said;
    }
    if (!told.equals("shown")) {
      throw new BadRow("‘" + told + "’ is no frame: pair or shown");
    }
    boolean byName =
        cell != null
            && (cell.strip().equals(pair.a().model()) || cell.strip().equals(pair.b().model()));
    if (shown == Shown.UNKNOWN && said != Preference.UNREADABLE) {
      throw new BadRow("the order is empty, so the winner of the order shown cannot be told");
    }
    return shown == Shown.B_FIRST && !byName ? said.mirrored() : said;
  }

  /** The cell of the verdict as JSON: a list of scores. */
  @Nullable JsonNode scores() {
    return verdict.json();
  }

  /** The rating of the current row. */
  Rating rating(String model) {
    double best = scale.mapped() ? number(scale.text()) : BEST;
    double given = number(score.text());
    // MT-bench writes -1 where the judge's text held no number.
    double share = given < 0 ? Double.NaN : given / best;
    if (share > 1) {
      throw new BadRow(
          "column %s: score %s is above %s; map scale as the best score (scale==10)"
              .formatted(score.name(), score.text(), best));
    }
    return new Rating(
        model,
        Math.max(0, Cells.repeat(repeat.text(), repeat.name())),
        rater(),
        share,
        null,
        rationale.text(),
        raw.text(),
        Cells.amount(cost.text(), cost.name(), "cost"),
        Cells.amount(latency.text(), latency.name(), "latency") * latencyUnit,
        null);
  }

  private static double number(@Nullable String cell) {
    try {
      return cell == null ? Double.NaN : Double.parseDouble(cell.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
