package dev.lanewright.ui.models;

import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.Price;
import dev.lanewright.workspace.catalogue.ModelUses.Use;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model as the table shows it.
 *
 * @param entry from the catalogue, or made from the name of a model that only an eval set knows
 * @param listed whether it stands in the catalogue
 * @param price in force, or null
 * @param history every dated price, oldest first
 * @param uses in eval sets
 */
record ModelRow(
    ModelEntry entry, boolean listed, @Nullable Price price, List<Price> history, List<Use> uses) {
  ModelRow {
    history = List.copyOf(history);
    uses = List.copyOf(uses);
  }

  String name() {
    return entry.name();
  }

  /** Whether answers of this model can be costed; an embedding needs no price of output. */
  boolean priced() {
    return price != null
        && (entry.kind() == ModelEntry.Kind.EMBEDDING
            ? !Double.isNaN(price.inputPerM())
            : price.priced());
  }

  /** Names of the eval sets, each once. */
  List<String> sets() {
    return uses.stream().map(Use::setName).distinct().toList();
  }

  boolean matches(String words) {
    String all =
        (entry.label() + " " + name() + " " + String.join(" ", entry.aliases()))
            .toLowerCase(Locale.ROOT);
    for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
