package dev.lanewright.ship.labels;

import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * LLM Comparator's JSON: {@code metadata}, {@code models}, {@code examples}. Its scores are from
 * -1.5 to 1.5 with A better above 0; here 1, 0 and -1. An example's score is the settled label's,
 * else the mean of the readable verdicts; pairs with neither, or without both texts, are left out.
 */
final class LlmComparator {
  private final JsonMapper json = JsonMapper.builder().build();
  private final Set<String> modelsA = new HashSet<>();
  private final Set<String> modelsB = new HashSet<>();
  private int written;

  /** Writes the file; returns how many pairs it holds. */
  int write(LabelSource source, Writer out) throws IOException {
    source.each(
        l -> {
          modelsA.add(Words.model(l.pair().pair().a().model(), "A"));
          modelsB.add(Words.model(l.pair().pair().b().model(), "B"));
        });
    out.write("{\"metadata\":");
    out.write(json.writeValueAsString(metadata(source)));
    out.write(",\n\"models\":");
    out.write(json.writeValueAsString(List.of(name(modelsA, "A"), name(modelsB, "B"))));
    out.write(",\n\"examples\":[");
    var trouble = new ArrayList<IOException>();
    source.each(
        l -> {
          try {
            example(l, out);
          } catch (IOException e) {
            trouble.add(e);
          }
        });
    if (!trouble.isEmpty()) {
      throw trouble.getFirst();
    }
    out.write("\n]}\n");
    return written;
  }

  private static Map<String, Object> metadata(LabelSource source) {
    return Map.of(
        "source_path",
        source.set().name(),
        "custom_fields_schema",
        List.of(
            Map.of("name", "model_a", "type", "category"),
            Map.of("name", "model_b", "type", "category"),
            Map.of("name", "human_label", "type", "category"),
            Map.of("name", "rater", "type", "per_rating_string")));
  }

  private static Map<String, String> name(Set<String> models, String otherwise) {
    return Map.of("name", models.size() == 1 ? models.iterator().next() : otherwise);
  }

  private void example(Labelled l, Writer out) throws IOException {
    Pair pair = l.pair().pair();
    Double score = score(l);
    if (score == null || pair.a().text() == null || pair.b().text() == null) {
      return;
    }
    var m = new LinkedHashMap<String, Object>();
    m.put("input_text", l.pair().sample().text());
    String category = l.pair().sample().category();
    m.put("tags", category == null ? List.of() : List.of(category));
    m.put("output_text_a", pair.a().text());
    m.put("output_text_b", pair.b().text());
    m.put("score", score);
    m.put(
        "individual_rater_scores",
        l.pair().verdicts().stream()
            .filter(v -> v.outcome() != Preference.UNREADABLE)
            .map(LlmComparator::rater)
            .toList());
    // The viewer reads these of every example, also where there is nothing in them.
    m.put("rationale_list", List.of());
    var label = l.pair().label();
    m.put(
        "custom_fields",
        Map.of(
            "model_a",
            Words.model(pair.a().model(), "A"),
            "model_b",
            Words.model(pair.b().model(), "B"),
            "human_label",
            label == null ? "" : Words.id(label.outcome())));
    out.write(written++ == 0 ? "\n" : ",\n");
    out.write(json.writeValueAsString(m));
  }

  private static Map<String, Object> rater(Verdict v) {
    var m = new LinkedHashMap<String, Object>();
    m.put("is_flipped", v.shown() == Shown.B_FIRST);
    m.put("score", points(v.outcome()));
    m.put(
        "rating_label",
        switch (v.outcome()) {
          case A_BETTER -> "A is better";
          case B_BETTER -> "B is better";
          case TIE, BOTH_BAD, UNREADABLE -> "same";
        });
    String why = v.rationale() == null ? "" : ": " + v.rationale();
    m.put("rationale", v.rater().label() + why);
    m.put("custom_fields", Map.of("rater", v.rater().label()));
    return m;
  }

  private static @Nullable Double score(Labelled l) {
    var label = l.pair().label();
    if (label != null) {
      return points(label.outcome());
    }
    double[] readable =
        l.pair().verdicts().stream()
            .filter(v -> v.outcome() != Preference.UNREADABLE)
            .mapToDouble(v -> points(v.outcome()))
            .toArray();
    return readable.length == 0 ? null : java.util.Arrays.stream(readable).average().orElse(0);
  }

  private static double points(Preference outcome) {
    return switch (outcome) {
      case A_BETTER -> 1;
      case B_BETTER -> -1;
      case TIE, BOTH_BAD, UNREADABLE -> 0;
    };
  }
}
