package dev.lanewright.ship.labels;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.lanewright.csv.CsvCell;
import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row per verdict; a pair without any has one row with empty columns of the rater. */
final class VerdictCsv {
  private static final List<String> HEADER =
      List.of(
          "pair",
          "sample",
          "category",
          "model_a",
          "model_b",
          "rater_kind",
          "rater",
          "protocol",
          "order",
          "verdict",
          "score",
          "cost_usd",
          "at",
          "rationale",
          "label",
          "label_how",
          "label_at",
          "source",
          "reasons",
          "probability");

  private VerdictCsv() {}

  static void write(LabelSource source, Writer out) throws IOException {
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(HEADER);
      source.each(p -> rows(p).forEach(csv::writeRecord));
    }
  }

  private static Stream<List<String>> rows(Labelled l) {
    List<Verdict> verdicts = l.pair().verdicts();
    return verdicts.isEmpty() ? Stream.of(row(l, null)) : verdicts.stream().map(v -> row(l, v));
  }

  private static List<String> row(Labelled l, @Nullable Verdict v) {
    var pair = l.pair().pair();
    HumanLabel label = l.pair().label();
    ReviewItem item = l.items().isEmpty() ? null : l.items().getLast();
    Stream<String> first =
        Stream.of(
            text(pair.key()),
            text(l.pair().sample().key()),
            text(l.pair().sample().category()),
            text(pair.a().model()),
            text(pair.b().model()));
    Stream<String> said =
        v == null
            ? Stream.generate(() -> "").limit(9)
            : Stream.of(
                Words.id(v.rater().kind()),
                text(v.rater().name()),
                text(v.rater().protocol()),
                Words.order(v.shown()),
                Words.id(v.outcome()),
                Words.number(v.score()),
                Words.number(v.costUsd()),
                v.at() == null ? "" : v.at().toString(),
                text(v.rationale()));
    Stream<String> settled =
        Stream.of(
            label == null ? "" : Words.id(label.outcome()),
            label == null ? "" : Words.id(label.how()),
            label == null ? "" : label.at().toString(),
            item == null ? "" : Words.id(item.source()),
            item == null ? "" : String.join(" ", item.reasons()),
            item == null ? "" : Words.number(item.probability()));
    return Stream.of(first, said, settled).flatMap(s -> s).collect(Collectors.toList());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : CsvCell.safe(text);
  }
}
