package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Rating;
import dev.lanewright.evalset.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of verdicts: one rater per row, whose columns are roles of the row, or several, each with
 * columns of its own.
 */
final class VerdictReader implements RowReader {
  private final SampleColumns sample;
  private final Column pair;
  private final Column turn;
  private final Column modelA;
  private final Column modelB;
  private final Column modelsAb;
  private final Column answerA;
  private final Column answerB;
  private final Column model;
  private final Column overall;
  private final List<RaterColumns> raters = new ArrayList<>();
  private final boolean comparator;
  private final Keys keys;
  private final Output output;

  VerdictReader(
      RowSource source, Mapping mapping, String category, String file, Keys keys, Output output) {
    Map<String, String> fields = mapping.fields();
    sample = new SampleColumns(source, fields, mapping.metadata(), category, file);
    pair = Column.of(source, fields.get("pair"), "pair", file);
    turn = Column.of(source, fields.get("turn"), "turn", file);
    modelA = Column.of(source, fields.get("model_a"), "model_a", file);
    modelB = Column.of(source, fields.get("model_b"), "model_b", file);
    modelsAb = Column.of(source, fields.get("models_ab"), "models_ab", file);
    answerA = Column.of(source, fields.get("answer_a"), "answer_a", file);
    answerB = Column.of(source, fields.get("answer_b"), "answer_b", file);
    model = Column.of(source, fields.get("model"), "model", file);
    comparator = mapping.layout() == Layout.LLM_COMPARATOR;
    overall = comparator ? Column.of(source, "score", "score", file) : model;
    if (mapping.models().isEmpty()) {
      raters.add(new RaterColumns(source, "", false, fields, file));
    }
    for (Mapping.ModelColumns rater : mapping.models()) {
      Map<String, String> columns = new LinkedHashMap<>(fields);
      columns.putAll(rater.columns());
      raters.add(new RaterColumns(source, rater.model(), true, columns, file));
    }
    this.keys = keys;
    this.output = output;
  }

  @Override
  public void read() {
    Chat chat = sample.request();
    String category = sample.category();
    String pairId = pair.text();
    String id = sample.id();
    String key = id == null ? pairId : id;
    if (key == null && chat != null) {
      key = keys.shared(category, chat.messages());
    }
    if (key == null) {
      throw new BadRow("the row names no sample: id, pair and prompt are empty");
    }
    if (chat != null && output.drops(chat.messages())) {
      return;
    }
    Pair judged = pair(pairId);
    List<Verdict> verdicts = new ArrayList<>();
    List<Rating> ratings = new ArrayList<>();
    for (RaterColumns rater : raters) {
      if (comparator) {
        verdicts.addAll(ComparatorScores.of(rater.scores(), overall.json(), rater.rater()));
      } else if (rater.grades()) {
        ratings.add(rater.rating(named()));
      } else if (rater.compares()) {
        Verdict verdict = rater.verdict(orThrow(judged));
        if (verdict != null) {
          verdicts.add(verdict);
        }
      }
    }
    output.judged(new Judged(sample.sample(key, chat, category), judged, verdicts, ratings));
  }

  private static Pair orThrow(@Nullable Pair pair) {
    if (pair == null) {
      throw new BadRow("the row names no pair: pair, models and answers are empty");
    }
    return pair;
  }

  private String named() {
    String name = model.text();
    if (name == null || name.isBlank()) {
      throw new BadRow("the model's name is empty");
    }
    return name;
  }

  private @Nullable Pair pair(@Nullable String id) {
    String a = modelA.text();
    String b = modelB.text();
    String[] both = both();
    String first = a == null ? both[0] : a;
    String second = b == null ? both[1] : b;
    String textA = answerA.text();
    String textB = answerB.text();
    if (id == null && first == null && second == null && textA == null && textB == null) {
      return null;
    }
    String turned = turn.text();
    // Later turns of a conversation compare other answers of the same two models.
    boolean later = turned != null && !turned.equals("1");
    String key = id == null ? "" : later ? id + " turn " + turned : id;
    Pair pair = new Pair(key, new PairArm(first, 0, textA), new PairArm(second, 0, textB));
    return id == null && turned != null && later ? withRepeats(pair, turned) : pair;
  }

  private static Pair withRepeats(Pair pair, String turn) {
    int repeat = Math.max(0, Cells.repeat(turn, "turn") - 1);
    return new Pair(
        "",
        new PairArm(pair.a().model(), repeat, pair.a().text()),
        new PairArm(pair.b().model(), repeat, pair.b().text()));
  }

  /** One cell that names both models, split at the only separator. */
  private @Nullable String[] both() {
    String cell = modelsAb.text();
    if (cell != null) {
      for (String separator : new String[] {" vs ", " vs. ", "|", " / ", "_"}) {
        int at = cell.indexOf(separator);
        if (at > 0 && cell.indexOf(separator, at + 1) < 0) {
          return new String[] {
            cell.substring(0, at).strip(), cell.substring(at + separator.length()).strip()
          };
        }
      }
    }
    return new String[2];
  }
}
