package dev.lanewright.evalset.reader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Maps the columns of files with one row per sample. */
final class WideSniffer {
  private WideSniffer() {}

  /** Whether a table is a prompt, a score per model, perhaps an answer per model, nothing else. */
  static boolean isRouteLlm(Peek peek) {
    if (peek.kind() != Kind.TABLE || !peek.columns().contains("prompt")) {
      return false;
    }
    Set<String> taken = new LinkedHashSet<>(List.of("prompt"));
    List<Mapping.ModelColumns> models = WideModels.find(peek, taken);
    boolean plain = models.stream().allMatch(m -> m.model().equals(m.columns().get("score")));
    return !models.isEmpty() && plain && taken.containsAll(peek.columns());
  }

  static Mapping routeLlm(Peek peek, List<String> notes) {
    Mapping wide = wide(Layout.ROUTELLM_CSV, peek, notes);
    return wide.fields().containsKey("category") ? wide : wide.with("category", Mapping.FILE_NAME);
  }

  static Mapping wide(Layout layout, Peek peek, List<String> notes) {
    FieldsFound found = FieldsFound.begin(peek).sample().withPrompt();
    List<Mapping.ModelColumns> models = WideModels.find(peek, found.taken());
    if (models.isEmpty()) {
      notes.add("No model's answers were found: only the requests will be read.");
    }
    if (layout == Layout.ROUTERBENCH) {
      found.taken().add("oracle_model_to_route_to");
    }
    return new Mapping(layout, found.fields(), models, found.metadata(notes), null);
  }
}
