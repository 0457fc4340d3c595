package dev.lanewright.evalset.reader;

import java.util.List;

/**
 * What the first part of some files shows.
 *
 * @param mapping the layout recognised and which column means what
 * @param columns the columns or keys met, in file order; nested keys with dots
 * @param firstRows at most 50 rows; one cell per column, clipped to 300 characters, blank where the
 *     row has none
 * @param models model names met, as the files write them; more may follow further down
 * @param rejected rows of the first part that will be set aside
 * @param notes what a person should know: assumptions made, columns left out
 */
public record Recognised(
    Mapping mapping,
    List<String> columns,
    List<List<String>> firstRows,
    List<String> models,
    List<Rejected> rejected,
    List<String> notes) {
  public Recognised {
    columns = List.copyOf(columns);
    firstRows = List.copyOf(firstRows);
    models = List.copyOf(models);
    rejected = List.copyOf(rejected);
    notes = List.copyOf(notes);
  }

  /** The layout recognised. */
  public Layout layout() {
    return mapping.layout();
  }
}
