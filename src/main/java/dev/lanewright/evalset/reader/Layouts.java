package dev.lanewright.evalset.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Decides which layout some files have. */
final class Layouts {
  private Layouts() {}

  /** The file that holds the rows, where another is joined to it. */
  static Peek main(List<Peek> peeks, Mapping mapping) {
    Mapping.Join join = mapping.join();
    return peeks.stream()
        .filter(peek -> join == null || !Names.of(peek.file()).equals(join.file()))
        .findFirst()
        .orElse(peeks.getFirst());
  }

  /**
   * The mapping of the layout that fits.
   *
   * @throws ReadException when none does, naming what was expected
   */
  static Mapping recognise(List<Peek> peeks, List<String> notes) {
    for (Peek peek : peeks) {
      if (isForm(peek, JsonShape.Form.CLINC)) {
        return as(Layout.CLINC150, peeks, notes);
      }
    }
    for (Peek peek : peeks) {
      Layout verdicts = VerdictSniffer.layout(peek);
      if (verdicts != null) {
        return as(verdicts, peeks, notes);
      }
    }
    Mapping joined = JoinSniffer.recognise(peeks, notes);
    if (joined != null) {
      return joined;
    }
    Peek first = peeks.getFirst();
    return as(layout(first), peeks, notes);
  }

  private static Layout layout(Peek peek) {
    if (peek.rows().isEmpty() && peek.columns().isEmpty()) {
      Rejected bad = peek.rejected().isEmpty() ? null : peek.rejected().getFirst();
      throw new ReadException(
          Names.of(peek.file()),
          bad == null ? 0 : bad.line(),
          (bad == null ? "holds no rows" : bad.reason())
              + ". Expected a table with a header line, or JSON objects, one per sample.",
          null);
    }
    if (isPromptfoo(peek)) {
      return Layout.PROMPTFOO;
    }
    if (NestedSniffer.models(peek) != null) {
      return Layout.NESTED;
    }
    List<String> columns = peek.columns();
    if (columns.stream()
        .anyMatch(c -> c.endsWith("|model_response") || c.endsWith("|total_cost"))) {
      return Layout.ROUTERBENCH;
    }
    if (columns.size() == 2
        && columns.getFirst().equalsIgnoreCase("text")
        && columns.getLast().equalsIgnoreCase("category")) {
      return Layout.BANKING77;
    }
    if (LongSniffer.fits(peek)) {
      return Layout.LONG;
    }
    return WideSniffer.isRouteLlm(peek) ? Layout.ROUTELLM_CSV : Layout.WIDE;
  }

  /**
   * The mapping of a given layout.
   *
   * @throws ReadException when the files cannot be read as it
   */
  static Mapping as(Layout layout, List<Peek> peeks, List<String> notes) {
    Peek first = peeks.getFirst();
    return switch (layout) {
      case ROUTELLM_CSV -> WideSniffer.routeLlm(first, notes);
      case ROUTERBENCH, WIDE, BANKING77 -> WideSniffer.wide(layout, first, notes);
      case NESTED -> NestedSniffer.mapping(first, notes);
      case LONG -> {
        Mapping joined = JoinSniffer.recognise(peeks, notes);
        yield joined != null ? joined : LongSniffer.mapping(first, notes);
      }
      case PROMPTFOO -> LongSniffer.promptfoo(first, notes);
      case CLINC150 -> clinc(peeks, notes);
      case ALPACA_EVAL, MT_BENCH, LLM_COMPARATOR, VERDICTS ->
          VerdictSniffer.mapping(layout, peeks, notes);
    };
  }

  private static boolean isForm(Peek peek, JsonShape.Form form) {
    JsonShape shape = peek.shape();
    return shape != null && shape.form() == form;
  }

  private static boolean isPromptfoo(Peek peek) {
    JsonNode row = peek.objects().isEmpty() ? null : peek.objects().getFirst();
    return row != null
        && row.get("provider") != null
        && row.get("prompt") != null
        && (row.get("promptIdx") != null
            || row.get("testIdx") != null
            || row.get("testCase") != null
            || row.get("gradingResult") != null);
  }

  private static Mapping clinc(List<Peek> peeks, List<String> notes) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("prompt", "text");
    fields.put("category", "intent");
    List<String> metadata = new ArrayList<>(List.of("split"));
    String domains = domains(peeks);
    Mapping.Join join = null;
    if (domains == null) {
      notes.add("Without domains.json the domains of the intents are not known.");
    } else {
      metadata.add("domain");
      SequencedMap<String, String> domain = new LinkedHashMap<>();
      domain.put("domain", "domain");
      join = new Mapping.Join(domains, "intent", domain);
    }
    return new Mapping(Layout.CLINC150, fields, List.of(), metadata, join);
  }

  /** Name of the file that lists intents by domain: among the files, else beside the first. */
  private static @Nullable String domains(List<Peek> peeks) {
    for (Peek peek : peeks) {
      if (isForm(peek, JsonShape.Form.DOMAINS)) {
        return Names.of(peek.file());
      }
    }
    java.nio.file.Path beside = peeks.getFirst().file().resolveSibling("domains.json");
    return java.nio.file.Files.isRegularFile(beside)
            && isForm(Peek.of(beside), JsonShape.Form.DOMAINS)
        ? Names.of(beside)
        : null;
  }
}
