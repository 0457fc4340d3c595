package dev.lanewright.evalset.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises files of verdicts and maps their columns. */
final class VerdictSniffer {
  private static final List<String> SAMPLE =
      List.of("messages", "prompt", "system", "id", "category", "conversation");

  private VerdictSniffer() {}

  /** The layout of verdicts that a file has, or null. */
  static @Nullable Layout layout(Peek peek) {
    List<String> c = peek.columns();
    if (c.containsAll(List.of("output_1", "output_2", "preference"))) {
      return Layout.ALPACA_EVAL;
    }
    if (c.contains("question_id")
        && (c.containsAll(List.of("model_1", "model_2", "g1_winner"))
            || c.containsAll(List.of("model", "judge", "judgment", "score")))) {
      return Layout.MT_BENCH;
    }
    if (c.containsAll(List.of("input_text", "output_text_a", "output_text_b"))) {
      return Layout.LLM_COMPARATOR;
    }
    Map<String, String> pair =
        LooseNames.assign(VerdictNames.PAIR, VerdictNames.PAIR_ORDER, peek, new LinkedHashSet<>());
    Map<String, String> said =
        LooseNames.assign(
            VerdictNames.VERDICT, List.of("verdict", "judge"), peek, new LinkedHashSet<>());
    boolean texts = pair.containsKey("answer_a") && pair.containsKey("answer_b");
    boolean models = pair.containsKey("model_a") && pair.containsKey("model_b");
    boolean arms = texts || models;
    boolean wins = isVerdict(peek, said.get("verdict"));
    boolean named = pair.containsKey("pair") || said.containsKey("judge");
    List<String> raters = RaterNames.columns(peek, Set.of());
    boolean columns = !raters.isEmpty() && !hasPrompt(peek) && hasId(peek);
    return texts || columns || (wins && (arms || named)) ? Layout.VERDICTS : null;
  }

  private static boolean isVerdict(Peek peek, @Nullable String column) {
    return column != null && RaterNames.holdsVerdicts(peek, column);
  }

  private static boolean hasPrompt(Peek peek) {
    return !LooseNames.assign(
            LooseNames.SAMPLE, List.of("messages", "prompt"), peek, new LinkedHashSet<>())
        .isEmpty();
  }

  private static boolean hasId(Peek peek) {
    return !LooseNames.assign(LooseNames.SAMPLE, List.of("id"), peek, new LinkedHashSet<>())
        .isEmpty();
  }

  /** The mapping of a layout of verdicts. */
  static Mapping mapping(Layout layout, List<Peek> peeks, List<String> notes) {
    Peek main = main(peeks);
    return switch (layout) {
      case ALPACA_EVAL -> alpaca(main, notes);
      case MT_BENCH -> mtBench(main, peeks, notes);
      case LLM_COMPARATOR -> comparator(main, notes);
      default -> table(main, peeks, notes);
    };
  }

  /** Of several files the one that holds verdicts of judges; the other brings the pairs. */
  private static Peek main(List<Peek> peeks) {
    for (Peek peek : peeks) {
      if (LooseNames.assign(VerdictNames.VERDICT, List.of("judge"), peek, new LinkedHashSet<>())
          .containsKey("judge")) {
        return peek;
      }
    }
    return peeks.stream()
        .filter(p -> !RaterNames.columns(p, Set.of()).isEmpty() && !hasPrompt(p))
        .findFirst()
        .orElse(peeks.getFirst());
  }

  private static Mapping alpaca(Peek peek, List<String> notes) {
    SequencedMap<String, String> fields = FieldsFound.begin(peek).fields();
    put(peek, fields, "prompt", "instruction", "prompt");
    put(peek, fields, "category", "dataset");
    put(peek, fields, "model_a", "generator_1");
    put(peek, fields, "model_b", "generator_2");
    fields.put("answer_a", "output_1");
    fields.put("answer_b", "output_2");
    put(peek, fields, "judge", "annotator");
    fields.putIfAbsent("judge", "=AlpacaEval");
    fields.put("verdict", "preference");
    fields.put("frame", "=pair");
    put(peek, fields, "cost", "price_per_example");
    put(peek, fields, "latency_s", "time_per_example");
    put(peek, fields, "raw", "raw_completion");
    notes.add("A preference below 1.5 is for output_1, above for output_2, 1.5 or 0 a tie.");
    return new Mapping(Layout.ALPACA_EVAL, fields, List.of(), List.of(), null);
  }

  private static Mapping mtBench(Peek peek, List<Peek> peeks, List<String> notes) {
    SequencedMap<String, String> fields = FieldsFound.begin(peek).fields();
    fields.put("id", "question_id");
    put(peek, fields, "turn", "turn");
    List<Mapping.ModelColumns> raters = new ArrayList<>();
    boolean list = peek.values("judge").stream().anyMatch(v -> v.startsWith("["));
    fields.put("judge", list ? "judge.0" : "judge");
    if (list) {
      fields.put("protocol", "judge.1");
    }
    if (peek.columns().contains("g1_winner")) {
      fields.put("model_a", "model_1");
      fields.put("model_b", "model_2");
      fields.put("frame", "=pair");
      raters.add(game(peek, "g1", "=a_first"));
      raters.add(game(peek, "g2", "=b_first"));
      notes.add("g1 and g2 are the two orders; their winners are read as models, not places.");
    } else {
      fields.put("model", "model");
      fields.put("score", "score");
      fields.put("scale", "=10");
      fields.put("raw", "judgment");
      notes.add("Scores are read on a scale to 10; -1 is an unreadable one.");
    }
    Mapping.Join join = PairSniffer.questions(peek, peeks, notes);
    return new Mapping(Layout.MT_BENCH, fields, raters, List.of(), join);
  }

  private static Mapping.ModelColumns game(Peek peek, String game, String order) {
    SequencedMap<String, String> columns = new LinkedHashMap<>();
    columns.put("verdict", game + "_winner");
    columns.put("order", order);
    put(peek, columns, "raw", game + "_judgment");
    return new Mapping.ModelColumns(game, columns);
  }

  private static Mapping comparator(Peek peek, List<String> notes) {
    SequencedMap<String, String> fields = FieldsFound.begin(peek).fields();
    fields.put("prompt", "input_text");
    if (peek.columns().contains("tags")) {
      fields.put("category", "tags.0");
    }
    List<String> models = ComparatorModels.of(peek.file());
    fields.put("model_a", Column.LITERAL + (models.isEmpty() ? "A" : models.getFirst()));
    fields.put("model_b", Column.LITERAL + (models.size() < 2 ? "B" : models.get(1)));
    fields.put("answer_a", "output_text_a");
    fields.put("answer_b", "output_text_b");
    fields.put("judge", "=LLM Comparator");
    fields.put("verdict", "individual_rater_scores");
    fields.put("frame", "=pair");
    notes.add("A score above 0 is for A, for swapped judgments too, as LLM Comparator writes it.");
    return new Mapping(Layout.LLM_COMPARATOR, fields, List.of(), List.of(), null);
  }

  private static Mapping table(Peek peek, List<Peek> peeks, List<String> notes) {
    Set<String> taken = new LinkedHashSet<>();
    SequencedMap<String, String> fields = FieldsFound.begin(peek).fields();
    fields.putAll(LooseNames.assign(VerdictNames.PAIR, VerdictNames.PAIR_ORDER, peek, taken));
    Mapping.Join join = PairSniffer.beside(peek, peeks, fields, notes);
    List<String> columns = RaterNames.columns(peek, taken);
    List<Mapping.ModelColumns> raters = new ArrayList<>();
    if (columns.isEmpty()) {
      fields.putAll(
          LooseNames.assign(VerdictNames.VERDICT, VerdictNames.VERDICT_ORDER, peek, taken));
      nameless(fields, notes);
    } else {
      raters.addAll(RaterNames.of(peek, columns, join, notes));
      raters.forEach(r -> taken.addAll(r.columns().values()));
    }
    fields.putAll(LooseNames.assign(LooseNames.SAMPLE, SAMPLE, peek, taken));
    second(peek, fields, taken);
    key(peek, fields, join);
    if (fields.containsKey("verdict") || !raters.isEmpty()) {
      fields.put("frame", FrameGuess.of(peek, fields, notes));
    }
    return new Mapping(Layout.VERDICTS, fields, raters, List.of(), join);
  }

  /** A pair is known by its own id, else by that of its row where it has a row of its own. */
  private static void key(
      Peek peek, SequencedMap<String, String> fields, Mapping.@Nullable Join join) {
    String id = fields.get("id");
    if (join != null) {
      fields.putIfAbsent("pair", join.on());
    } else if (id != null
        && fields.containsKey("answer_a")
        && new HashSet<>(peek.values(id)).size() == peek.rows().size()) {
      fields.putIfAbsent("pair", id);
    }
    String pair = fields.get("pair");
    if (pair != null) {
      fields.putIfAbsent("id", pair);
    }
  }

  /** Who judged in a file that does not say: people, where it is a gold label. */
  private static void nameless(SequencedMap<String, String> fields, List<String> notes) {
    String verdict = fields.get("verdict");
    if (verdict != null && !fields.containsKey("judge")) {
      boolean gold = LooseNames.plain(verdict).matches("label|gold.*|human.*");
      fields.put("judge", gold ? "=gold" : "=judge");
      fields.put("kind", gold ? "=person" : "=judge");
      notes.add(
          verdict
              + " is read as the verdict of one rater, "
              + (gold ? "a person called gold" : "a judge called judge")
              + "; map judge and kind otherwise.");
    }
  }

  /** An instruction's further input belongs to the request. */
  private static void second(Peek peek, SequencedMap<String, String> fields, Set<String> taken) {
    if ("input".equals(fields.get("prompt")) && peek.columns().contains("instruction")) {
      fields.put("prompt", "instruction");
      fields.put("context", "input");
    } else if ("instruction".equals(fields.get("prompt"))
        && peek.columns().contains("input")
        && taken.add("input")) {
      fields.put("context", "input");
    }
    if (!fields.containsKey("category")) {
      put(peek, fields, "category", "subset", "motivation_app", "group");
    }
  }

  static void put(Peek peek, SequencedMap<String, String> into, String role, String... columns) {
    for (String column : columns) {
      if (peek.columns().contains(column)) {
        into.put(role, column);
        return;
      }
    }
  }
}
